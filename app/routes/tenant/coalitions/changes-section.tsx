import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type {
  CoalitionsBecame,
  ComparisonSection as Comparison,
  WaveStop,
} from "../../../services/coalitions/coalitions-page.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { CoalitionSteps } from "./coalition-steps";
import { ComparisonSection } from "./comparison-section";

interface ChangesSectionProps {
  readonly tenant: string;
  readonly programme: string;
  readonly wave: WaveStop;
  readonly became: CoalitionsBecame;
  readonly comparison: Comparison | null;
  /** The same page beside another wave. */
  readonly beside: (from: string) => string;
}

/** What changed since another wave: coalitions first, then people and relations when the map shows the difference. */
export function ChangesSection(props: ChangesSectionProps) {
  const { tenant, programme, wave, became, comparison, beside } = props;
  const { t } = useMessages();
  const { from, steps } = became;
  return (
    <section>
      <Heading level={2} id="changes">
        {t("coalitions.comparison", { from: from.title, to: wave.title })}
      </Heading>
      <CoalitionSteps steps={steps} />
      {comparison !== null && <ComparisonSection comparison={comparison} />}
      <p>
        {comparison === null && (
          <>
            <Link to={beside(from.id)}>{t("coalitions.changes.onMap", { wave: from.title })}</Link>
            {" · "}
          </>
        )}
        <Link to={paths.coalitionsOverTime(tenant, programme)}>{t("coalitions.steps.overTime")}</Link>
      </p>
    </section>
  );
}
