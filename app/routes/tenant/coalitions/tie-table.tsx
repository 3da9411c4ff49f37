import { type MapChoice, type MapData, mapScene } from "@vensterbank/charts";
import { useChartText } from "../../../charts/frame/use-chart-text";
import { whoIs } from "../../../islands/coalition-map/node-words";
import { useMessages } from "../../../ui/messages/messages-provider";
import { type Column, type Row } from "../../../ui/table/table";

interface TieTableSource {
  readonly map: MapData;
  readonly choice: MapChoice;
}

/** Every relation on the map that is looked at: who, whom, and what both said. */
export function useTieTable({ map, choice }: TieTableSource) {
  const { t, formats } = useMessages();
  const text = useChartText();
  const scene = mapScene(map, choice, text);
  const names = map.nodes.map((node) => whoIs(node, map, text));
  const said = (strength: number, place: number) =>
    strength > 0
      ? t(`coalitions.strength.${strength as 1 | 2 | 3 | 4}`)
      : t(map.nodes[place].answered ? "coalitions.strength.none" : "coalitions.strength.unknown");
  const groups = map.view === "groups";
  const columns: Column[] = [
    { key: "one", label: t("coalitions.column.one") },
    { key: "other", label: t("coalitions.column.other") },
    ...(groups
      ? [{ key: "reports", label: t("coalitions.column.reports"), numeric: true }]
      : [
          { key: "ab", label: t("coalitions.column.oneSays") },
          { key: "ba", label: t("coalitions.column.otherSays") },
        ]),
    ...(map.compared ? [{ key: "state", label: t("coalitions.column.state") }] : []),
  ];
  const rows = scene.pairs
    .filter((_, i) => scene.ties[i].muted !== true)
    .map(({ a, b, ab, ba, reports, change }) => ({
      first: names[a],
      second: names[b],
      row: {
        key: `${a} ${b}`,
        cells: {
          one: names[a],
          other: names[b],
          reports: reports ?? "",
          ab: said(ab, a),
          ba: said(ba, b),
          state: change === undefined ? "" : t(`charts.tie.${change.state}`),
        },
      } satisfies Row,
    }))
    .sort(
      (one, other) => formats.compare(one.first, other.first) || formats.compare(one.second, other.second),
    );
  return {
    caption: t("coalitions.tables.ties.caption", { count: rows.length }),
    columns,
    rows: rows.map(({ row }): Row => row),
  };
}
