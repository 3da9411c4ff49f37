import { Link, useSearchParams } from "@remix-run/react";
import { type MapData, type MapScene, type MapTarget, nodeName, relationsOf } from "@vensterbank/charts";
import { useChartText } from "../../../charts/frame/use-chart-text";
import { useMessages } from "../../../ui/messages/messages-provider";
import css from "./coalitions.module.css";
import { useRelationWords } from "./node-card";

interface PathCardProps {
  readonly map: MapData;
  readonly scene: MapScene;
  readonly from: MapTarget;
  readonly to: MapTarget;
}

/** The shortest way between two, told in words, and every step of it. */
export function PathCard({ map, scene: { path, pairs }, from, to }: PathCardProps) {
  const { t } = useMessages();
  const text = useChartText();
  const words = useRelationWords(map);
  const [search] = useSearchParams();
  const without = new URLSearchParams(search);
  without.delete("to");
  const short = (place: number) => map.nodes[place].name ?? nodeName(map.nodes[place], map, text);
  const steps = (path ?? []).slice(1).flatMap((place, i) => {
    const before = (path ?? [])[i];
    const relation = relationsOf(before, pairs).find(({ other }) => other === place);
    return relation === undefined ? [] : [{ before, place, said: words(relation, before) }];
  });
  return (
    <section className={css.card} aria-label={t("coalitionMap.card.path")}>
      <p className={css.who}>{t("coalitionMap.path", { from: from.label, to: to.label })}</p>
      {path === null ? (
        <p>{t("coalitions.path.none")}</p>
      ) : (
        <>
          <p>
            {t("coalitionMap.path.steps", { count: path.length - 1 })} {path.map(short).join(" – ")}.
          </p>
          <ol>
            {steps.map(({ before, place, said }) => (
              <li key={place}>
                {t(map.view === "groups" ? "coalitionMap.path.step.groups" : "coalitionMap.path.step", {
                  one: short(before),
                  other: short(place),
                  strength: said.strength,
                  said: said.said,
                  reports: said.reports,
                })}
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        <Link to={`?${without.toString()}`} preventScrollReset>
          {t("coalitionMap.path.back", { who: from.label })}
        </Link>
      </p>
    </section>
  );
}
