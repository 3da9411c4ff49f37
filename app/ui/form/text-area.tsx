import { FieldFrame, type FieldProps } from "./field";
import styles from "./field.module.css";

export interface TextAreaProps extends FieldProps {
  readonly defaultValue?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

export function TextArea({ defaultValue, rows = 4, maxLength, ...field }: TextAreaProps) {
  return (
    <FieldFrame {...field}>
      {(wiring) => (
        <textarea
          className={styles.control}
          defaultValue={defaultValue}
          rows={rows}
          maxLength={maxLength}
          {...wiring}
        />
      )}
    </FieldFrame>
  );
}
