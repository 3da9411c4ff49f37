import { Link, useSearchParams } from "@remix-run/react";
import {
  type MapData,
  type MapScene,
  type MapTarget,
  nodeName,
  type NodeRelation,
  relationsOf,
  textOf,
} from "@vensterbank/charts";
import { useChartText } from "../../../charts/frame/use-chart-text";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import css from "./coalitions.module.css";
import { PathCard } from "./path-card";

interface NodeCardProps {
  readonly map: MapData;
  readonly scene: MapScene;
}

const rowsShown = 8;

/** Who is looked at: with whom, how strong, about what, and who said so. */
export function NodeCard({ map, scene }: NodeCardProps) {
  const { focus, to } = scene;
  if (focus === null) return null;
  if (to !== null) return <PathCard map={map} scene={scene} from={focus} to={to} />;
  if (focus.places.length === 1) return <OneNode map={map} scene={scene} place={focus.places[0]} />;
  return <WholeGroup map={map} scene={scene} group={focus} />;
}

function OneNode({ map, scene, place }: NodeCardProps & { readonly place: number }) {
  const { t } = useMessages();
  const text = useChartText();
  const [search] = useSearchParams();
  const words = useRelationWords(map);
  const node = map.nodes[place];
  const coalition = node.coalition === null ? undefined : map.coalitions[node.coalition];
  const relations = relationsOf(place, scene.pairs);
  const groups = map.view === "groups";
  const focusOn = (id: string) => {
    const next = new URLSearchParams(search);
    next.set("focus", id);
    next.delete("to");
    return `?${next.toString()}`;
  };
  const all = new URLSearchParams(search);
  all.set("table", "ties");
  all.delete("page");
  return (
    <section className={css.card} aria-label={t("coalitionMap.card")}>
      <p className={css.who}>{nodeName(node, map, text)}</p>
      {(coalition !== undefined || !node.answered) && (
        <p>
          {coalition !== undefined && t("coalitions.node.coalition", { coalition: textOf(coalition, text) })}{" "}
          {!node.answered && t("coalitions.node.silent")}
        </p>
      )}
      {relations.length === 0 ? (
        <p>{t("coalitionMap.card.none")}</p>
      ) : (
        <Table
          caption={t(groups ? "coalitions.node.groupTies" : "coalitions.node.ties", {
            count: relations.length,
            confirmed: relations.filter(({ confirmed }) => confirmed).length,
          })}
          columns={[
            { key: "with", label: t("coalitionMap.card.with") },
            ...(groups
              ? [{ key: "reports", label: t("coalitions.column.reports"), numeric: true }]
              : [{ key: "strength", label: t("coalitionMap.card.strength") }]),
            ...(!groups && map.level === "combined" && !map.compared
              ? [{ key: "levels", label: t("coalitionMap.card.levels") }]
              : []),
            { key: "said", label: t("coalitionMap.card.said") },
            ...(map.compared ? [{ key: "state", label: t("coalitions.column.state") }] : []),
          ]}
          rows={relations.slice(0, rowsShown).map((relation) => ({
            key: map.nodes[relation.other].id,
            cells: {
              with: (
                <Link to={focusOn(map.nodes[relation.other].id)} preventScrollReset>
                  {nodeName(map.nodes[relation.other], map, text)}
                </Link>
              ),
              ...words(relation, place),
            },
          }))}
        />
      )}
      {relations.length > rowsShown && (
        <p>
          <Link to={`?${all.toString()}#tables`}>
            {t("coalitionMap.card.all", { count: relations.length })}
          </Link>
        </p>
      )}
    </section>
  );
}

/** A relation in words, by column. */
export function useRelationWords(map: MapData) {
  const { t, formats } = useMessages();
  return ({ other, says, said, strength, levels, reports, state }: NodeRelation, place: number) => ({
    strength: t(`coalitions.strength.${strength as 1 | 2 | 3 | 4}`),
    levels: formats.list((levels ?? []).map((level) => t(`coalitions.level.${level}`))),
    reports: reports ?? "",
    said:
      says > 0 && said > 0
        ? t("coalitionMap.said.both")
        : says > 0
          ? t(map.nodes[other].answered ? "coalitionMap.said.this" : "coalitionMap.said.this.silent")
          : said > 0
            ? t(map.nodes[place].answered ? "coalitionMap.said.other" : "coalitionMap.said.other.silent")
            : t("coalitionMap.said.earlier"),
    state: state === undefined ? "" : t(`charts.tie.${state}`),
  });
}

/** A team or sector: its relations within, and those with others counted. */
function WholeGroup({ map, scene, group }: NodeCardProps & { readonly group: MapTarget }) {
  const { t, formats } = useMessages();
  const text = useChartText();
  const own = new Set(group.places);
  const inside = scene.pairs.filter(({ a, b }) => own.has(a) && own.has(b)).length;
  const outward = scene.pairs.filter(({ a, b }) => own.has(a) !== own.has(b));
  const others = new Map<string, number>();
  for (const { a, b } of outward) {
    const { unit, sector } = map.nodes[own.has(a) ? b : a];
    const where =
      unit !== null
        ? map.units[unit].label
        : sector !== null
          ? textOf(map.sectors[sector].label, text)
          : t("coalitionMap.card.elsewhere");
    others.set(where, (others.get(where) ?? 0) + 1);
  }
  const rows = [...others].sort(([a, x], [b, y]) => y - x || formats.compare(a, b)).slice(0, rowsShown);
  return (
    <section className={css.card} aria-label={t("coalitionMap.card")}>
      <p className={css.who}>{group.label}</p>
      <p>
        {t("coalitionMap.card.members", { count: group.places.length })}{" "}
        {t("coalitionMap.card.within", { count: inside })}
      </p>
      {rows.length > 0 && (
        <Table
          caption={t("coalitionMap.card.outward", { count: outward.length })}
          columns={[
            { key: "with", label: t("coalitionMap.card.with") },
            { key: "ties", label: t("coalitions.column.ties"), numeric: true },
          ]}
          rows={rows.map(([label, ties]) => ({ key: label, cells: { with: label, ties } }))}
        />
      )}
    </section>
  );
}
