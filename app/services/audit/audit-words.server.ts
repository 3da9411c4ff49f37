import type { Locale } from "@vensterbank/core";
import { createTranslator, type MessageKey, messagesOf } from "@vensterbank/i18n";
import { type AuditedBy, type AuditLine } from "./audit-line.server";
import { type AuditedAction } from "./audited-actions.server";

/** The sentence of an action; that every action has one is a matter of types. */
export const actionKey = (action: AuditedAction | null) =>
  (action === null
    ? "settings.audit.action.unknown"
    : `settings.audit.action.${action}`) satisfies MessageKey;

/** A line of the record in words, for files. */
export function auditWords(locale: Locale) {
  const { t, say, has } = createTranslator(locale, messagesOf(locale, ["settings"]));
  const whoIs = (who: AuditedBy): string => {
    if (who.kind === "person") return who.name;
    if (who.kind === "operator") return t("settings.audit.who.operator", { name: who.name });
    if (who.kind === "support")
      return t("settings.audit.who.support", { name: who.name ?? t("settings.audit.who.removed") });
    return t(`settings.audit.who.${who.kind}`);
  };
  const subjectIs = ({ subject }: AuditLine): string => {
    if (subject === null) return "";
    if (subject.kind === "name") return subject.name;
    if (subject.kind === "page") return subject.page;
    const key = `settings.audit.subject.${subject.word}`;
    return has({ key }) ? say({ key }) : subject.word;
  };
  return (line: AuditLine) => ({
    who: whoIs(line.who),
    what: t(actionKey(line.action)),
    subject: subjectIs(line),
  });
}
