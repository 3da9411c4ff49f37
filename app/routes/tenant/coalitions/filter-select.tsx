import css from "./coalitions.module.css";

interface FilterSelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** The first choice, which leaves the name out of the address. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One filter; small, because there are many beside each other. */
export function FilterSelect({ name, label, value, all, options }: FilterSelectProps) {
  return (
    <label className={css.filter}>
      <span>{label}</span>
      <select name={name} defaultValue={value} key={value}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
