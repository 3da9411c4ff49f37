import { paths } from "../../../paths";
import { Notice } from "../../../ui/feedback/notice";
import { LinkButton } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useTenant } from "../use-tenant";
import { useShortList } from "./short-list";

/** Leads to where somebody says what the words for jobs in a file mean. */
export function UnknownWords({ words, id }: { readonly words: readonly string[]; readonly id: string }) {
  const { t } = useMessages();
  const tenant = useTenant();
  const shortList = useShortList();
  if (words.length === 0) return null;
  return (
    <Notice tone="warn" title={t("roster.preview.words", { count: words.length })}>
      <p>{t("roster.preview.words.why", { words: shortList(words) })}</p>
      <LinkButton to={paths.importColumns(tenant, id)}>{t("roster.preview.words.do")}</LinkButton>
    </Notice>
  );
}
