import type { MeasureLine } from "../../../services/coalitions/measure-lines.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import css from "./coalitions.module.css";
import { useFigureWords } from "./figure-words";

/** Figures of the whole, each with what it means here and what it does not. */
export function MeasureList({ measures }: { readonly measures: readonly MeasureLine[] }) {
  const { t } = useMessages();
  const { figure, byChance } = useFigureWords();
  return (
    <section>
      <Heading level={2}>{t("coalitions.measures")}</Heading>
      <dl className={css.measures}>
        {measures.map((line) => {
          const chance = byChance(line, line.unit);
          return (
            <div key={line.key}>
              <dt>{t(`coalitions.measure.${line.key}`)}</dt>
              <dd className={line.value === null ? css.absent : css.value}>{figure(line, line.unit)}</dd>
              <dd>
                {t(`coalitions.measure.${line.key}.means`)} {chance} {t(`coalitions.measure.${line.key}.not`)}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
