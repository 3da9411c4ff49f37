import { type MapData } from "@vensterbank/charts";
import { type NameLevel } from "@vensterbank/core";
import type { Coverage } from "@vensterbank/network";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";

interface CoverageNoteProps {
  readonly coverage: Coverage;
  readonly view: NameLevel;
  readonly map: MapData;
}

/** How many told about their relations, what that allows, and how far names reach. */
export function CoverageNote({ coverage, view, map }: CoverageNoteProps) {
  const { t } = useMessages();
  const { people, partners, nodesWithheld, blocksWithheld } = coverage;
  return (
    <>
      <Prose>
        <p>
          {t("coalitions.coverage", {
            answered: people.answered,
            present: people.present,
            percent: Math.round((people.share ?? 0) * 100),
            partnersAnswered: partners.answered,
            partners: partners.present,
          })}{" "}
          {t(`coalitions.view.${view}`)}
          {view === "groups" && map.units.length > map.nodes.filter(({ inside }) => inside).length && (
            <> {t("coalitions.view.groups.leftOut")}</>
          )}
        </p>
      </Prose>
      {(blocksWithheld ?? nodesWithheld) !== null && (
        <Notice tone="info">
          {blocksWithheld !== null && <p>{t(`coalitions.reason.${blocksWithheld}`)}</p>}
          {nodesWithheld !== null && <p>{t(`coalitions.reason.${nodesWithheld}`)}</p>}
        </Notice>
      )}
    </>
  );
}
