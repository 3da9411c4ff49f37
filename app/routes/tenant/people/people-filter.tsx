import type { UnitLine } from "../../../services/people/unit-lines.server";
import { SearchBox } from "../../../ui/form/search-box";
import { useMessages } from "../../../ui/messages/messages-provider";
import styles from "./people.module.css";
import { unitOptions } from "./unit-options";

interface PeopleFilterProps {
  readonly units: readonly UnitLine[];
  readonly search: string;
  readonly unit?: string;
  readonly left: boolean;
  /** Only who has no mail address. */
  readonly withoutEmail: boolean;
}

/** Search by name, narrowed to a unit, with or without who has left. */
export function PeopleFilter({ units, search, unit, left, withoutEmail }: PeopleFilterProps) {
  const { t } = useMessages();
  const options = unitOptions(units);
  return (
    <SearchBox label={t("people.search")} button={t("common.search")} value={search}>
      <label className={styles.filter}>
        <span>{t("people.unit")}</span>
        <select name="unit" defaultValue={unit ?? ""} key={unit}>
          <option value="">{t("people.unit.all")}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.tick}>
        <input type="checkbox" name="left" value="yes" defaultChecked={left} key={String(left)} />
        <span>{t("people.left.show")}</span>
      </label>
      <label className={styles.tick}>
        <input
          type="checkbox"
          name="email"
          value="none"
          defaultChecked={withoutEmail}
          key={String(withoutEmail)}
        />
        <span>{t("roster.withoutEmail.only")}</span>
      </label>
    </SearchBox>
  );
}
