import { type FieldError } from "@vensterbank/core";
import type { NameGroup } from "../../services/respond/name-groups.server";
import type { RelationsView } from "../../services/respond/get-relations.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { Details } from "../../ui/text/details";
import { anchorOf, ItemError } from "./error-summary";
import { FreePartner } from "./free-partner";
import { NameCombobox } from "./name-combobox";
import { NameList } from "./name-list";
import styles from "./relations.module.css";
import type { RelationChange } from "./use-relation-changes";

interface NamePickerProps {
  readonly token: string;
  readonly view: RelationsView;
  readonly error?: FieldError;
  readonly onChange: (change: RelationChange) => void;
}

/** Adds somebody: by searching, from the list where that is short enough, or a partner by typing its name. */
export function NamePicker({ token, view, error, onChange }: NamePickerProps) {
  const { t } = useMessages();
  const { side, names, isHidden, chosen, earlier } = view;
  const named = new Set([...chosen, ...earlier].map(({ key }) => key));
  return (
    <section className={styles.picker} id="names" aria-labelledby="names-heading">
      <h2 className={styles.heading} id="names-heading">
        {t(named.size === 0 ? "respond.relations.add.first" : "respond.relations.add.more")}
      </h2>
      <div id={anchorOf("names")} role={error ? "alert" : undefined}>
        <ItemError error={error} id={`${anchorOf("names")}-error`} />
      </div>
      <NameCombobox token={token} view={view} named={named} onChange={onChange} />
      {names.map((group) => (
        <Group
          key={group.unit ?? ""}
          group={group}
          isOpen={group.own && (!isHidden || group.entries.length <= suggestionsOpen)}
        />
      ))}
      {side === "inside" && <FreePartner near={view.near} named={named} />}
    </section>
  );
}

/** Colleagues of a long list stand open up to this many. */
const suggestionsOpen = 30;

/** The names of one team; one's own stands open where that is not long. */
function Group({ group, isOpen }: { readonly group: NameGroup; readonly isOpen: boolean }) {
  const { t } = useMessages();
  const name = group.unit ?? t("respond.relations.partners");
  const words = group.own ? t("respond.relations.ownUnit", { unit: name }) : name;
  return (
    <Details summary={`${words} (${group.entries.length})`} open={isOpen}>
      <NameList entries={group.entries} withDetail={false} />
    </Details>
  );
}
