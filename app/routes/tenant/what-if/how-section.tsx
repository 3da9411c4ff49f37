import type { WhatIfPage } from "../../../services/what-if/what-if-page.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";

/** What coverage is and how the relations were found, with what was agreed instead of measured. */
export function HowSection({ page }: { readonly page: Pick<WhatIfPage, "choice" | "fewest"> }) {
  const { t } = useMessages();
  const { choice, fewest } = page;
  return (
    <Details summary={t("whatIf.how")}>
      <p>{t("whatIf.how.what")}</p>
      <p>{t("whatIf.how.search")}</p>
      <p>
        {t(`whatIf.how.weighting.${choice.weighting}`)}{" "}
        {fewest !== null && t("whatIf.how.threshold", { threshold: fewest })}
      </p>
    </Details>
  );
}
