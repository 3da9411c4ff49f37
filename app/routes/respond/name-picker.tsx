import type { NameGroup, RelationsView } from "../../services/respond/get-relations.server";
import type { RosterEntry } from "../../services/respond/roster.server";
import { Button } from "../../ui/form/button";
import fields from "../../ui/form/field.module.css";
import { useMessages } from "../../ui/messages/messages-provider";
import { Details } from "../../ui/text/details";
import { NameDetail } from "./name-detail";
import styles from "./relations.module.css";
import { useNameSearch } from "./use-name-search";

/** Adds somebody: by searching, from the list where that is short enough, or a partner by typing its name. */
export function NamePicker({ token, view }: { token: string; view: RelationsView }) {
  const { t } = useMessages();
  const { side, names, chosen, earlier } = view;
  const named = new Set([...chosen, ...earlier].map(({ key }) => key));
  const search = useNameSearch(token, view.search, view.found);
  const found = search.found.filter(({ key }) => !named.has(key));
  return (
    <section className={styles.picker} id="names" aria-labelledby="names-heading">
      <h2 className={styles.heading} id="names-heading">
        {t(named.size === 0 ? "respond.relations.add.first" : "respond.relations.add.more")}
      </h2>
      <label className={styles.label} htmlFor="name-search">
        {t(`respond.relations.search.${side}`)}
      </label>
      <div className={styles.search}>
        <input
          className={fields.control}
          id="name-search"
          type="search"
          name="search"
          autoComplete="off"
          maxLength={80}
          defaultValue={view.search}
          onChange={(event) => search.look(event.target.value)}
        />
        <Button name="intent" value="search">
          {t("common.search")}
        </Button>
      </div>
      <p className={styles.count} role="status">
        {search.typed !== "" && t("respond.relations.found", { count: found.length })}
      </p>
      <Names entries={found} />
      {search.typed === "" &&
        names !== null &&
        names.map((group) => <Group key={group.unit ?? ""} group={group} />)}
      {side === "inside" && (
        <Details summary={t("respond.relations.free")}>
          <label className={styles.label} htmlFor="free-name">
            {t("respond.relations.free.name")}
          </label>
          <div className={styles.search}>
            <input
              className={fields.control}
              id="free-name"
              name="freeName"
              maxLength={120}
              autoComplete="off"
            />
            <Button name="addFree" value="yes">
              {t("respond.relations.free.add")}
            </Button>
          </div>
        </Details>
      )}
    </section>
  );
}

/** The names of one team; one's own stands open. */
function Group({ group }: { group: NameGroup }) {
  const { t } = useMessages();
  const name = group.unit ?? t("respond.relations.partners");
  return (
    <Details
      summary={`${group.own ? t("respond.relations.ownUnit", { unit: name }) : name} (${group.entries.length})`}
      open={group.own}
    >
      <Names entries={group.entries} withDetail={false} />
    </Details>
  );
}

function Names({ entries, withDetail = true }: { entries: readonly RosterEntry[]; withDetail?: boolean }) {
  const { t } = useMessages();
  if (entries.length === 0) return null;
  return (
    <ul className={styles.names}>
      {entries.map(({ key, name, ...detail }) => (
        <li key={key}>
          <button className={styles.add} name="add" value={key}>
            <span>
              {name} {withDetail && <NameDetail {...detail} />}
            </span>
            <span className={styles.plus}>{t("respond.relations.add")}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
