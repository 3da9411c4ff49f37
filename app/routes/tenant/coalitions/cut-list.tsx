import { type MapData } from "@vensterbank/charts";
import { useChartText } from "../../../charts/frame/use-chart-text";
import { whoIs } from "../../../islands/coalition-map/node-words";
import type { CutSection } from "../../../services/coalitions/node-figures.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { BrokerTable } from "./broker-table";

const shownAtOnce = 5;

/** Who holds parts together: if this one leaves, those lose the others. About the map, not about a person's worth. */
export function CutList({ cuts, map }: { readonly cuts: CutSection; readonly map: MapData }) {
  const { t, formats } = useMessages();
  const text = useChartText();
  const byId = new Map(map.nodes.map((node) => [node.id, node]));
  const who = (id: string) => {
    const node = byId.get(id);
    return node === undefined ? "" : (node.name ?? whoIs(node, map, text));
  };
  const lines = (cuts.people ?? []).map(({ id, loose }) => (
    <li key={id}>
      {t("coalitions.cuts.one", {
        who: who(id),
        loose: formats.list(loose.map((part) => formats.list(part.map(who)))),
      })}
    </li>
  ));
  return (
    <section>
      <Heading level={2}>{t("coalitions.cuts")}</Heading>
      <Prose>
        {cuts.cutPoints === null || cuts.bridges === null ? (
          <p>{t(`coalitions.reason.${cuts.reason ?? "no-people"}`)}</p>
        ) : (
          <p>
            {cuts.cutPoints === 0
              ? t("coalitions.cuts.none")
              : t("coalitions.cuts.count", { count: cuts.cutPoints })}{" "}
            {cuts.bridges === 0
              ? cuts.cutPoints === 0 && t("coalitions.cuts.bridges.none")
              : t("coalitions.cuts.bridges", { count: cuts.bridges })}{" "}
            {t("coalitions.cuts.not")}
          </p>
        )}
      </Prose>
      {lines.length > 0 && <ul>{lines.slice(0, shownAtOnce)}</ul>}
      {lines.length > shownAtOnce && (
        <Details summary={t("coalitions.cuts.more", { count: lines.length - shownAtOnce })}>
          <ul>{lines.slice(shownAtOnce)}</ul>
        </Details>
      )}
      {cuts.brokers !== null && cuts.brokers.length > 0 && <BrokerTable brokers={cuts.brokers} who={who} />}
    </section>
  );
}
