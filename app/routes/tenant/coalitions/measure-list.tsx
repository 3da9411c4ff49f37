import type { MeasureSection } from "../../../services/coalitions/measures/measure-section.server";
import type { MeasureLine } from "../../../services/coalitions/measures/measure-line.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { BorderLevelTable } from "./border-level-table";
import css from "./coalitions.module.css";
import { useFigureWords } from "./figure-words";

/** Figures of the whole in five parts, each with what it means here and what it does not. */
export function MeasureList({ measures: { groups, borderLevels } }: { readonly measures: MeasureSection }) {
  const { t } = useMessages();
  return (
    <section>
      <Heading level={2}>{t("networkMeasures.title")}</Heading>
      <Prose>
        <p>{t("networkMeasures.intro")}</p>
      </Prose>
      {groups.map(({ name, lines }) => (
        <Details key={name} summary={t(`networkMeasures.group.${name}`)} open={name === "whole"}>
          <Prose>
            <p>{t(`networkMeasures.group.${name}.why`)}</p>
          </Prose>
          {name === "border" && borderLevels.length > 1 && <BorderLevelTable levels={borderLevels} />}
          <dl className={css.measures}>
            {lines.map((line) => (
              <OneMeasure key={line.id} line={line} />
            ))}
          </dl>
        </Details>
      ))}
    </section>
  );
}

function OneMeasure({ line }: { readonly line: MeasureLine }) {
  const { t } = useMessages();
  const { figure, byChance, whenSilent, tell } = useFigureWords();
  const sure = [byChance(line, line.unit), whenSilent(line, line.unit)].filter((text) => text !== null);
  return (
    <div>
      <dt>{tell(line.title)}</dt>
      <dd className={line.value === null ? css.absent : css.value}>{figure(line, line.unit)}</dd>
      <dd>
        <p>
          {tell(line.means)}
          {line.example !== null && <> {t("networkMeasures.example", { example: tell(line.example) })}</>}
        </p>
        {sure.length > 0 && <p className={css.sure}>{sure.join(" ")}</p>}
        <p className={css.sure}>{tell(line.not)}</p>
      </dd>
    </div>
  );
}
