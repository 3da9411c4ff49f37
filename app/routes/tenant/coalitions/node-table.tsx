import { Link, useSearchParams } from "@remix-run/react";
import { isConfirmed, type MapChoice, type MapData, mapScene, textOf } from "@vensterbank/charts";
import { useChartText } from "../../../charts/frame/use-chart-text";
import { whoIs } from "../../../islands/coalition-map/node-words";
import type { NodeFigures } from "../../../services/coalitions/node-figures.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { type Column, type Row } from "../../../ui/table/table";

interface NodeTableSource {
  readonly map: MapData;
  readonly choice: MapChoice;
  readonly figures: readonly NodeFigures[] | null;
}

const figureNames = [
  "indegree",
  "outdegree",
  "betweenness",
  "coreness",
  "constraint",
  "effectiveSize",
] as const;

/** Everybody on the map who is looked at, by name or by role and unit; figures only with the right to names. */
export function useNodeTable({ map, choice, figures }: NodeTableSource) {
  const { t, formats } = useMessages();
  const text = useChartText();
  const [search] = useSearchParams();
  const scene = mapScene(map, choice, text);
  const ties = map.nodes.map(() => ({ all: 0, confirmed: 0 }));
  for (const pair of scene.pairs)
    for (const place of [pair.a, pair.b]) {
      ties[place].all += 1;
      ties[place].confirmed += isConfirmed(pair) ? 1 : 0;
    }
  const figuresOf = new Map(figures?.map((one) => [one.id, one]));
  const focusOn = (id: string) => {
    const next = new URLSearchParams(search);
    next.set("focus", id);
    next.delete("to");
    return `?${next.toString()}`;
  };
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : formats.number(value, Number.isInteger(value) ? 0 : 2);
  const columns: Column[] = [
    { key: "who", label: t("coalitions.column.who") },
    ...(map.coalitions.length > 0 ? [{ key: "coalition", label: t("coalitions.column.coalition") }] : []),
    { key: "ties", label: t("coalitions.column.ties"), numeric: true },
    ...(map.view === "groups"
      ? []
      : [{ key: "confirmed", label: t("coalitions.column.confirmed"), numeric: true }]),
    ...(figures === null
      ? []
      : [
          ...figureNames.map((key) => ({ key, label: t(`coalitions.column.${key}`), numeric: true })),
          { key: "closeness", label: t("networkMeasures.column.closeness"), numeric: true },
          ...(figures.some(({ core }) => core !== null)
            ? [{ key: "core", label: t("networkMeasures.column.core") }]
            : []),
        ]),
  ];
  const rows = map.nodes
    .flatMap((node, place) => {
      if (scene.lit !== null && !scene.lit.has(place)) return [];
      const own = figuresOf.get(node.id);
      const coalition = node.coalition === null ? undefined : map.coalitions[node.coalition];
      const who = whoIs(node, map, text);
      const row: Row = {
        key: node.id,
        cells: {
          who: (
            <Link to={focusOn(node.id)} preventScrollReset>
              {who}
            </Link>
          ),
          coalition: coalition === undefined ? "–" : textOf(coalition, text),
          ties: ties[place].all,
          confirmed: ties[place].confirmed,
          ...Object.fromEntries(figureNames.map((key) => [key, number(own?.[key])])),
          closeness: number(own?.closeness),
          core:
            own?.core === null || own?.core === undefined
              ? "–"
              : t(own.core ? "networkMeasures.yes" : "networkMeasures.no"),
        },
      };
      return [{ who, row }];
    })
    .sort((a, b) => formats.compare(a.who, b.who));
  return {
    caption: t("coalitions.tables.nodes.caption", { count: rows.length }),
    columns,
    rows: rows.map(({ row }) => row),
  };
}
