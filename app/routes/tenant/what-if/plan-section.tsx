import type { ShownPlan, WhatIfPage } from "../../../services/what-if/what-if-page.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { type Column, Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { AlternativesPart } from "./alternatives-part";
import { useBlockWords } from "./block-words";
import { type StepGroup, stepGroups } from "./step-groups";
import { useCoverageWords } from "./use-coverage-words";

interface PlanSectionProps {
  readonly plan: ShownPlan;
  readonly page: Pick<WhatIfPage, "choice" | "view">;
}

/** Which relations would add most coverage, in sentences and in a table. */
export function PlanSection({ plan, page: { choice, view } }: PlanSectionProps) {
  const { t, formats } = useMessages();
  const { someone, pair } = useBlockWords();
  const { percent, points, ends } = useCoverageWords(view);
  const { steps } = plan;
  const [first] = steps;
  const fine = first.gain !== null;
  const columns: Column[] = [
    { key: "pair", label: t("whatIf.column.pair") },
    ...(first.people === null ? [] : [{ key: "people", label: t("whatIf.column.people") }]),
    { key: "count", label: t("whatIf.column.count"), numeric: true },
    ...(fine
      ? (["gain", "range", "alternatives"] as const).map((key) => ({
          key,
          label: t(`whatIf.column.${key}`),
          numeric: true,
        }))
      : []),
  ];
  const cellsOf = ({ one, other, people, count, gain, range, alternatives }: StepGroup) => ({
    pair: pair(one, other),
    people: people.map(([a, b]) => t("whatIf.pair.people", { one: a, other: b })).join("; "),
    count,
    gain: gain !== null && points(gain),
    range: range && t("whatIf.range", ends(range)),
    alternatives: alternatives !== null && formats.number(alternatives),
  });
  return (
    <section id="plan">
      <Heading level={2}>{t("whatIf.plan")}</Heading>
      <Prose lead>
        <p>
          {t(`whatIf.plan.first.${choice.aim}`, {
            before: percent(plan.coverageBefore),
            one: someone(first.one),
            other: someone(first.other),
          })}
        </p>
      </Prose>
      <Prose>
        <p>
          {t("whatIf.plan.all", { count: steps.length, after: percent(plan.coverageAfter) })}{" "}
          {plan.range && t("whatIf.plan.range", ends(plan.range))}{" "}
          {(first.alternatives ?? first.otherBlockPairs) >= manyAlternatives && t("whatIf.plan.many")}{" "}
          {steps.length < choice.budget && t("whatIf.plan.fewer")}
        </p>
      </Prose>
      <Table
        caption={t("whatIf.steps")}
        columns={columns}
        rows={stepGroups(steps).map((group, place) => ({ key: String(place), cells: cellsOf(group) }))}
        foot={fine ? undefined : t("whatIf.steps.groups")}
      />
      <AlternativesPart first={first} />
    </section>
  );
}

const manyAlternatives = 5;
