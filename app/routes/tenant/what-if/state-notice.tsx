import type { WhatIfPage } from "../../../services/what-if/what-if-page.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";

type Stated = Pick<WhatIfPage, "state" | "reason" | "fewest">;

/** Why there is no answer, and what would help. */
export function StateNotice({ page: { state, reason, fewest } }: { readonly page: Stated }) {
  const { t } = useMessages();
  if (state === "being-computed")
    return (
      <EmptyState title={t("coalitions.beingComputed")}>
        <p>{t("coalitions.beingComputed.why")}</p>
      </EmptyState>
    );
  if (state === "withheld")
    return (
      <EmptyState title={t("whatIf.state.withheld")}>
        {reason !== null && <p>{t(`whatIf.reason.${reason}`)}</p>}
      </EmptyState>
    );
  if (state === "no-blocks")
    return (
      <EmptyState title={t("whatIf.state.no-blocks")}>
        <p>
          {fewest === null
            ? t("whatIf.state.no-blocks.names.why")
            : t("whatIf.state.no-blocks.why", { threshold: fewest })}
        </p>
      </EmptyState>
    );
  if (state === "nothing-to-add" || state === "busy" || state === "too-long")
    return (
      <EmptyState title={t(`whatIf.state.${state}`)}>
        <p>{t(`whatIf.state.${state}.why`)}</p>
      </EmptyState>
    );
  return null;
}
