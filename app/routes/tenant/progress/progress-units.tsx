import { IntervalRowsChart } from "../../../charts/intervals/interval-rows-chart";
import type { UnitsMovedView } from "../../../services/progress/units-moved-part.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Details } from "../../../ui/text/details";
import { Heading } from "../../../ui/text/heading";
import css from "./progress.module.css";

/** Movement by department and team in the newest step; a movement that is not shown says what would have been seen. */
export function ProgressUnits({ units }: { readonly units: UnitsMovedView }) {
  const { t, say, formats } = useMessages();
  const title = say(units.title);
  const table = (
    <Table
      caption={t("progress.units.caption")}
      captionHidden={units.chart !== null}
      columns={[
        { key: "unit", label: t("progress.units.unit") },
        { key: "internal", label: t("progress.units.internal") },
        { key: "external", label: t("progress.units.external") },
      ]}
      rows={units.rows.map(({ id, name, words: [internal, external] }) => ({
        key: id,
        cells: { unit: name, internal: say(internal), external: say(external) },
      }))}
    />
  );
  return (
    <section className={css.roles}>
      <Heading level={2}>{title}</Heading>
      {units.chart && (
        <div className={css.units}>
          <IntervalRowsChart input={units.chart} name={title} />
        </div>
      )}
      {units.family && (
        <p className={css.how}>
          {t("progress.units.how")} {say(units.family)}
        </p>
      )}
      {units.rows.length > 0 &&
        (units.chart ? <Details summary={t("progress.units.words")}>{table}</Details> : table)}
      {units.held.length > 0 && (
        <p className={css.how}>{t("progress.units.held", { names: formats.list(units.held) })}</p>
      )}
    </section>
  );
}
