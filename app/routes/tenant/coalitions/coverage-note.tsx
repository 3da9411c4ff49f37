import { type MapData } from "@vensterbank/charts";
import { type Message, type NameLevel } from "@vensterbank/core";
import type { Coverage } from "@vensterbank/network";
import type { PerceivedMappedSection } from "../../../services/coalitions/perceived-mapped.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";

interface CoverageNoteProps {
  readonly coverage: Coverage;
  /** How many told about their relations, as a sentence. */
  readonly told: Message;
  /** What was done less closely, because the network is very large. */
  readonly reduced: readonly Message[];
  readonly view: NameLevel;
  /** The reader chose to show less than was promised to be seen. */
  readonly narrowed: boolean;
  readonly map: MapData;
  /** Who filled in the questions; null when it may not be told. */
  readonly questions: PerceivedMappedSection["questions"];
}

/** How many told about their relations, what that allows, and how far names reach. */
export function CoverageNote({ coverage, told, reduced, view, narrowed, map, questions }: CoverageNoteProps) {
  const { t, say } = useMessages();
  const { people, nodesWithheld, blocksWithheld } = coverage;
  return (
    <>
      <Prose>
        <p>
          {say(told)}{" "}
          {questions !== null && questions.answered !== people.answered && (
            <>{t("coalitions.coverage.questions", questions)} </>
          )}
          {!narrowed && t(`coalitions.view.${view}`)}
          {view === "groups" && map.units.length > map.nodes.filter(({ inside }) => inside).length && (
            <> {t("coalitions.view.groups.leftOut")}</>
          )}
        </p>
      </Prose>
      {reduced.length > 0 && (
        <Prose>
          <p>
            {t("coalitions.reduced")} {reduced.map(say).join(" ")}
          </p>
        </Prose>
      )}
      {(blocksWithheld ?? nodesWithheld) !== null && (
        <Notice tone="info">
          {blocksWithheld !== null && <p>{t(`coalitions.reason.${blocksWithheld}`)}</p>}
          {nodesWithheld !== null && <p>{t(`coalitions.reason.${nodesWithheld}`)}</p>}
        </Notice>
      )}
    </>
  );
}
