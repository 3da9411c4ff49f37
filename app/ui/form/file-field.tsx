import { FieldFrame, type FieldProps } from "./field";
import styles from "./field.module.css";

export interface FileFieldProps extends FieldProps {
  /** File types, for instance ".csv,text/csv". */
  readonly accept?: string;
}

export function FileField({ accept, ...field }: FileFieldProps) {
  return (
    <FieldFrame {...field}>
      {(wiring) => <input className={styles.control} type="file" accept={accept} {...wiring} />}
    </FieldFrame>
  );
}
