import { FieldFrame, type FieldProps } from "./field";
import styles from "./field.module.css";

export interface FileFieldProps extends FieldProps {
  /** File types, for instance ".csv,text/csv". */
  readonly accept?: string;
  /** Several files at once. */
  readonly multiple?: boolean;
}

export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <FieldFrame {...field}>
      {(wiring) => (
        <input className={styles.control} type="file" accept={accept} multiple={multiple} {...wiring} />
      )}
    </FieldFrame>
  );
}
