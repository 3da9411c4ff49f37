import type { CoalitionSteps as Steps } from "../../../services/coalitions/coalition-steps.server";
import { useMessages } from "../../../ui/messages/messages-provider";

/** What became of coalitions from one wave to another, a sentence each; or why that cannot be said. */
export function CoalitionSteps({ steps }: { readonly steps: Steps }) {
  const { t, say } = useMessages();
  if (!steps.comparable) return <p>{say(steps.why)}</p>;
  if (steps.steps.length === 0) return <p>{t("coalitions.steps.none")}</p>;
  return (
    <ul>
      {steps.steps.flatMap(({ words }) =>
        words.map((said) => {
          const sentence = say(said);
          return <li key={sentence}>{sentence}</li>;
        }),
      )}
    </ul>
  );
}
