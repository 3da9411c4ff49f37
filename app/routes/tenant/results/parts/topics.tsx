import { IntervalRowsChart } from "../../../../charts/intervals/interval-rows-chart";
import { TopicGridChart } from "../../../../charts/topics/topic-grid-chart";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Finding, ResultSection } from "../result-section";

/** A window per change, and how each change is judged. */
export function Topics({ topics }: { readonly topics: NonNullable<WaveReport["topics"]> }) {
  const { t, say } = useMessages();
  const title = say(topics.title);
  const judged = topics.judgedTitle && say(topics.judgedTitle);
  return (
    <ResultSection id="topics" title={t("results.topics.title")}>
      <Finding title={title} basis={topics.basis} howToRead={t("results.topics.howToRead")} wide>
        <TopicGridChart input={topics.grid} name={title} />
      </Finding>
      {judged && (
        <Finding title={judged} howToRead={t("results.topics.judged.howToRead")}>
          <IntervalRowsChart input={topics.judged} name={judged} />
        </Finding>
      )}
    </ResultSection>
  );
}
