import type { NetworkPreview } from "../../../services/network-import/preview-network.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { DefinitionList } from "../../../ui/text/definition-list";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useDay } from "../use-day";

/** How many of everything, per measurement, and how many are on the lists already. */
export function PreviewCounts({ preview }: { preview: NetworkPreview }) {
  const { t, formats } = useMessages();
  const day = useDay();
  const { waves, levels } = preview;
  const count = (number: number | null) => (number === null ? "–" : formats.number(number));
  const share = (density: number | null) => (density === null ? "–" : formats.number(density, 3));
  const known = ({ total, known: found }: { readonly total: number; readonly known: number }) =>
    found === 0
      ? formats.number(total)
      : t("networkImport.preview.known", { total: formats.number(total), known: formats.number(found) });
  return (
    <>
      <Heading level={2}>{t("networkImport.preview.waves")}</Heading>
      <Prose>
        <p>{t("networkImport.preview.waves.caption")}</p>
      </Prose>
      <Table
        caption={t("networkImport.preview.waves.caption")}
        captionHidden
        columns={[
          { key: "title", label: t("programme.wave.title") },
          { key: "date", label: t("networkImport.wave.date") },
          { key: "people", label: t("networkImport.preview.people"), numeric: true },
          { key: "partners", label: t("networkImport.preview.partners"), numeric: true },
          { key: "answered", label: t("networkImport.preview.answered"), numeric: true },
          ...levels.flatMap((level) => [
            {
              key: level,
              label: t("networkImport.preview.ties", { level: t(`coalitions.level.${level}`) }),
              numeric: true,
            },
            { key: `${level} density`, label: t("networkImport.preview.density"), numeric: true },
          ]),
        ]}
        rows={waves.map(({ title, date, people, partners, answered, ties, density }) => ({
          key: date,
          cells: {
            title,
            date: day(date),
            people: formats.number(people),
            partners: formats.number(partners),
            answered: formats.number(answered),
            ...Object.fromEntries(
              levels.flatMap((level, i) => [
                [level, count(ties[i])],
                [`${level} density`, share(density[i])],
              ]),
            ),
          },
        }))}
      />
      <DefinitionList
        items={(["people", "partners", "units"] as const).map((of) => ({
          term: t(`networkImport.preview.${of}`),
          value: known(preview[of]),
        }))}
      />
    </>
  );
}
