import type { RosterEntry } from "../../services/respond/roster.server";
import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./relations.module.css";

/** Role and team beside a name, or that it is a partner organisation. */
export function NameDetail({ kind, role, unit }: Pick<RosterEntry, "kind" | "role" | "unit">) {
  const { t } = useMessages();
  const words =
    kind === "partner" ? [t("respond.relations.partner")] : [role && t(`common.role.${role}`), unit];
  return <span className={styles.detail}>{words.filter(Boolean).join(", ")}</span>;
}
