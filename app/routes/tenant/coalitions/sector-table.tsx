import { type Label, textOf } from "@vensterbank/charts";
import type { BlockDensity } from "@vensterbank/network";
import type { SectorBlocks } from "../../../services/coalitions/measures/block-section.server";
import { useChartText } from "../../../charts/frame/use-chart-text";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { useFigureWords } from "./figure-words";

/** What runs between the inside and each sector, as named from either side. */
export function SectorTable({ sectors }: { readonly sectors: readonly SectorBlocks[] }) {
  const { t, formats } = useMessages();
  const text = useChartText();
  const { write } = useFigureWords();
  const name = (label: Label) => textOf(label, text);
  const cell = (block: BlockDensity | null) =>
    block === null || block.density.value === null
      ? "–"
      : t("networkMeasures.blocks.cell", { share: write(block.density.value, "share"), ties: block.ties });
  const reasons = [
    ...new Set(
      sectors
        .flatMap(({ outwards, inwards }) => [outwards, inwards])
        .flatMap((block) => block?.density.reason ?? []),
    ),
  ];
  return (
    <Table
      caption={t("networkMeasures.blocks.sectors")}
      columns={[
        { key: "sector", label: t("networkMeasures.blocks.sector") },
        { key: "outwards", label: t("networkMeasures.blocks.outwards"), numeric: true },
        { key: "inwards", label: t("networkMeasures.blocks.inwards"), numeric: true },
      ]}
      rows={[...sectors]
        .sort((a, b) => formats.compare(name(a.label), name(b.label)))
        .map(({ sector, label, outwards, inwards }) => ({
          key: sector,
          cells: { sector: name(label), outwards: cell(outwards), inwards: cell(inwards) },
        }))}
      foot={[
        t("networkMeasures.blocks.sectors.why"),
        ...(reasons.length === 0
          ? []
          : [`– : ${reasons.map((reason) => t(`coalitions.reason.${reason}`)).join(" ")}`]),
      ].join(" ")}
    />
  );
}
