import type { AuditedBy, AuditLine } from "../../../../services/audit/audit-line.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { useMoment } from "../../use-moment";

/** Lines of the record, in words. */
export function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  const { t, say, has } = useMessages();
  const moment = useMoment();
  const who = (by: AuditedBy) => {
    if (by.kind === "person") return by.name;
    if (by.kind === "operator") return t("settings.audit.who.operator", { name: by.name });
    if (by.kind === "support")
      return t("settings.audit.who.support", { name: by.name ?? t("settings.audit.who.removed") });
    return t(`settings.audit.who.${by.kind}`);
  };
  const about = ({ subject }: AuditLine) => {
    if (subject === null) return "–";
    if (subject.kind === "name") return subject.name;
    if (subject.kind === "page") return subject.page;
    const key = `settings.audit.subject.${subject.word}`;
    return has({ key }) ? say({ key }) : "–";
  };
  return (
    <Table
      caption={t("settings.audit.title")}
      captionHidden
      columns={[
        { key: "at", label: t("settings.audit.when") },
        { key: "who", label: t("settings.audit.who") },
        { key: "what", label: t("settings.audit.what") },
        { key: "about", label: t("settings.audit.subject") },
        { key: "from", label: t("settings.audit.from") },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: {
          at: moment(line.at),
          who: who(line.who),
          what: t(
            line.action === null ? "settings.audit.action.unknown" : `settings.audit.action.${line.action}`,
          ),
          about: about(line),
          from: line.fromWhere ?? "–",
        },
      }))}
    />
  );
}
