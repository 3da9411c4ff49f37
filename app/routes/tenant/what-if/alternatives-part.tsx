import type { ShownStep } from "../../../services/what-if/what-if-page.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useBlockWords } from "./block-words";

/** What is as good as the first relation, so that nobody reads one answer as the only one. */
export function AlternativesPart({ first }: { readonly first: ShownStep }) {
  const { t, formats } = useMessages();
  const { pair } = useBlockWords();
  const left = first.otherBlockPairs - first.otherBlocks.length;
  return (
    <>
      <Heading level={3}>{t("whatIf.alternatives")}</Heading>
      <Prose>
        <p>
          {t(first.otherBlockPairs === 0 ? "whatIf.alternatives.none" : "whatIf.alternatives.why")}{" "}
          {first.otherPeople.length > 0 &&
            t("whatIf.alternatives.people", {
              list: formats.list(
                first.otherPeople.map(([one, other]) => t("whatIf.pair.people", { one, other })),
              ),
            })}
        </p>
        {first.otherBlocks.length > 0 && (
          <ul>
            {first.otherBlocks.map(({ one, other }) => (
              <li key={pair(one, other)}>{pair(one, other)}</li>
            ))}
          </ul>
        )}
        {left > 0 && <p>{t("whatIf.alternatives.more", { count: left })}</p>}
      </Prose>
    </>
  );
}
