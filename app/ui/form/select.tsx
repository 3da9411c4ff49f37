import { FieldFrame, type FieldProps } from "./field";
import styles from "./field.module.css";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly defaultValue?: string;
  /** First, empty choice. */
  readonly placeholder?: string;
}

export function Select({ options, defaultValue, placeholder, ...field }: SelectProps) {
  return (
    <FieldFrame {...field}>
      {(wiring) => (
        <select className={styles.control} defaultValue={defaultValue} {...wiring}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
