import type { RelationsView } from "../../services/respond/get-relations.server";
import { Button } from "../../ui/form/button";
import fields from "../../ui/form/field.module.css";
import { useMessages } from "../../ui/messages/messages-provider";
import { Details } from "../../ui/text/details";
import { NameList } from "./name-list";
import styles from "./relations.module.css";

/** A partner that is not in the list: its name, and first whether it is one of the list after all. */
export function FreePartner({
  near,
  named,
}: Pick<RelationsView, "near"> & { readonly named: ReadonlySet<string> }) {
  const { t } = useMessages();
  return (
    <>
      {near && (
        <section className={styles.near} id="near" aria-labelledby="near-heading" tabIndex={-1}>
          <h3 className={styles.label} id="near-heading">
            {t("respond.relations.near", { name: near.typed })}
          </h3>
          <NameList entries={near.entries.filter(({ key }) => !named.has(key))} withDetail={false} />
          {near.entries.some(({ key }) => named.has(key)) && (
            <p className={styles.before}>
              {t("respond.relations.near.named", {
                names: near.entries
                  .filter(({ key }) => named.has(key))
                  .map(({ name }) => name)
                  .join(", "),
              })}
            </p>
          )}
          <Button name="freeSure" value={near.typed} data-name={near.typed}>
            {t("respond.relations.near.none", { name: near.typed })}
          </Button>
        </section>
      )}
      <Details summary={t("respond.relations.free")} key={near ? "asked" : "closed"} open={false}>
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
    </>
  );
}
