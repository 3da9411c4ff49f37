import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";

/** Own words that look like a figure of a group: a warning, not a bar. */
export function SuspiciousWords({ found }: { readonly found: readonly string[] }) {
  const { t, formats } = useMessages();
  if (found.length === 0) return null;
  const quoted = formats.list(found.map((one) => `‘${one}’`));
  return (
    <Notice tone="warn">
      <p>{t("feedback.edit.warn", { found: quoted })}</p>
    </Notice>
  );
}
