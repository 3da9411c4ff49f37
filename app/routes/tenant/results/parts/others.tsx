import { IntervalRowsChart } from "../../../../charts/intervals/interval-rows-chart";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Details } from "../../../../ui/text/details";
import { Finding, ResultSection } from "../result-section";

/** What managers and professionals think of each other's answers. */
export function Others({ views }: { readonly views: NonNullable<WaveReport["others"]> }) {
  const { t, say } = useMessages();
  return (
    <ResultSection id="others" title={t("results.others.title")}>
      {views.map(({ by, title, chart }) => (
        <Finding key={by} title={say(title)} howToRead={t("results.others.howToRead")}>
          <IntervalRowsChart input={chart} name={say(title)} />
        </Finding>
      ))}
      <Details summary={t("results.others.questions")}>
        <dl>
          {views[0].questions.map(({ id, facet, text, reversed }) => (
            <div key={id}>
              <dt>{say(facet)}</dt>
              <dd>
                {text} {reversed && t("results.others.reversed")}
              </dd>
            </div>
          ))}
        </dl>
      </Details>
    </ResultSection>
  );
}
