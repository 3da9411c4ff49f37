import { FieldFrame, type FieldProps } from "./field";
import styles from "./field.module.css";

export interface TextAreaProps extends FieldProps {
  readonly defaultValue?: string;
  readonly rows?: number;
  readonly maxLength?: number;
  /** Language that is written in, where it is not that of the page. */
  readonly lang?: string;
}

export function TextArea({ defaultValue, rows = 4, maxLength, lang, ...field }: TextAreaProps) {
  return (
    <FieldFrame {...field}>
      {(wiring) => (
        <textarea
          className={styles.control}
          defaultValue={defaultValue}
          rows={rows}
          maxLength={maxLength}
          lang={lang}
          {...wiring}
        />
      )}
    </FieldFrame>
  );
}
