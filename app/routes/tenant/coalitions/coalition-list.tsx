import { type MapData, textOf } from "@vensterbank/charts";
import { useChartText } from "../../../charts/frame/use-chart-text";
import type { CoalitionLine, CoalitionsSection } from "../../../services/coalitions/coalition-list.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import css from "./coalitions.module.css";
import { useFigureWords } from "./figure-words";
import { NamingForm, type NamingFormProps } from "./naming-form";

interface CoalitionListProps {
  readonly section: CoalitionsSection;
  readonly map: MapData;
  /** Null for who may not give names. */
  readonly naming: Naming | null;
}

type Naming = Pick<NamingFormProps, "longest" | "lastResult">;

/** The coalitions that were found, or why there are none to show: that they cannot be told from chance is a result. */
export function CoalitionList({ section, map, naming }: CoalitionListProps) {
  const { t } = useMessages();
  const { byChance, write } = useFigureWords();
  const { verdict, reason, modularity } = section;
  const chance = byChance(modularity, "index");
  return (
    <section>
      <Heading level={2} id="list">
        {t("coalitions.list")}
      </Heading>
      {verdict === "none" && (
        <EmptyState title={t("coalitions.none")}>
          <p>{t("coalitions.none.why")}</p>
        </EmptyState>
      )}
      {verdict === null && (
        <EmptyState title={t("coalitions.untested")}>
          <p>{t(`coalitions.reason.${reason ?? "no-ties"}`)}</p>
        </EmptyState>
      )}
      {modularity.value !== null && (
        <Prose>
          <p>
            {t("coalitions.modularity", { value: write(modularity.value, "index") })} {chance}
          </p>
        </Prose>
      )}
      {section.list.length > 0 && (
        <ul className={css.coalitions}>
          {section.list.map((line) => (
            <OneCoalition key={line.number} line={line} map={map} naming={naming} />
          ))}
        </ul>
      )}
      {section.leftOut > 0 && <p>{t("coalitions.list.leftOut", { count: section.leftOut })}</p>}
    </section>
  );
}

interface OneCoalitionProps extends Pick<CoalitionListProps, "map" | "naming"> {
  readonly line: CoalitionLine;
}

function OneCoalition({ line, map, naming }: OneCoalitionProps) {
  const { t, formats } = useMessages();
  const text = useChartText();
  const { figure, write } = useFigureWords();
  const called = textOf(line.label, text);
  const members = map.nodes
    .filter((node) => node.coalition === line.number - 1 && node.name !== null)
    .map(({ name }) => name ?? "")
    .sort(formats.compare);
  return (
    <li>
      <Heading level={3} id={`coalition-${line.number}`}>
        {called}
      </Heading>
      {line.given !== null && <p className={css.number}>{t("coalitions.name", { number: line.number })}</p>}
      <p>
        {t("coalitions.list.size", { count: line.size })}{" "}
        {line.roles !== null &&
          t("coalitions.list.roles", {
            roles: formats.list(
              line.roles.map(({ role, count }) => t(`coalitions.count.${role}`, { count })),
            ),
          })}{" "}
        {line.change !== "first-wave" && t(`coalitions.change.${line.change}`)}
      </p>
      <p>
        {t("coalitions.list.density", { value: figure(line.density, "share") })}{" "}
        {t("coalitions.list.openness", { value: figure(line.openness, "share") })}{" "}
        {t("coalitions.list.stability", { value: write(line.stability, "share") })}
      </p>
      {members.length > 0 && (
        <Details summary={t("coalitions.list.members")}>
          <p>{formats.list(members)}</p>
        </Details>
      )}
      {naming !== null && (
        <NamingForm {...naming} number={line.number} level={map.level} called={called} given={line.given} />
      )}
    </li>
  );
}
