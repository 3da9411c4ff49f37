import { type IntervalRow, type IntervalRowsInput } from "@vensterbank/charts";
import { type Locale, type Message, message } from "@vensterbank/core";
import { groupId, movementPeople, movementPhrase, type ReleasedGroupChange } from "@vensterbank/reporting";
import { axes } from "@vensterbank/typology";
import { unitTree } from "../results/report/unit-tree.server";
import { movedValue } from "./moved-value.server";
import { type ComparedStep } from "./steps-part.server";

/** Movement per department and team in the last step. */
export interface UnitsMovedView {
  readonly title: Message;
  /** How many comparisons were adjusted for each other; null when nothing is shown. */
  readonly family: Message | null;
  /** Null when no unit may be shown, or too many to be drawn. */
  readonly chart: IntervalRowsInput | null;
  /** Units of which something may be seen, in the order of the organisation. */
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly words: readonly Message[];
  }[];
  /** Names of the others. */
  readonly held: readonly string[];
}

/** More rows than this are read as a table. */
const mostRows = 24;

/** @returns null without units, or without a comparison */
export function unitsMovedPart(
  { from, to, change }: ComparedStep,
  reader: { readonly organisation: string; readonly locale: Locale },
): UnitsMovedView | null {
  if (change === null) return null;
  const moves = new Map([...change.departments, ...change.teams].map((one) => [groupId(one.group), one]));
  const units = unitTree({ ...reader, frozen: to.frozen, result: to.result });
  if (units.length === 0) return null;
  const compared = units.flatMap(({ id, name, group }) => {
    const own = moves.get(groupId(group.group));
    return own && axes.some((axis) => own.axes[axis].shown) ? [{ id, name, own }] : [];
  });
  const seen = new Set(compared.map(({ id }) => id));
  const moved = compared.filter(({ own }) => hasMoved(own)).length;
  const names = { from: from.wave.title, to: to.wave.title, count: compared.length };
  return {
    title:
      compared.length === 0
        ? message("progress.units.hidden")
        : message(moved === 0 ? "progress.units.none" : "progress.units.some", { ...names, moved }),
    family:
      compared.length === 0
        ? null
        : message("progress.units.family", { comparisons: compared.length * axes.length }),
    chart: compared.length === 0 || compared.length > mostRows ? null : chartOf(compared),
    rows: compared.map(({ id, name, own }) => ({
      id,
      name,
      words: axes.map((axis) => movementPhrase(own.axes[axis])),
    })),
    held: units.filter(({ id }) => !seen.has(id)).map(({ name }) => name),
  };
}

function hasMoved(change: ReleasedGroupChange): boolean {
  return axes.some((axis) => {
    const movement = change.axes[axis];
    return movement.shown && movement.outcome === "moved";
  });
}

interface MovedUnit {
  readonly id: string;
  readonly name: string;
  readonly own: ReleasedGroupChange;
}

function chartOf(units: readonly MovedUnit[]): IntervalRowsInput {
  return {
    scale: "difference",
    series: axes.map((axis) => ({ id: axis, label: message(`progress.series.${axis}`) })),
    remark: message("progress.detectable"),
    reference: { value: 0, label: message("progress.roles.zero") },
    ends: { low: message("progress.roles.lower"), high: message("progress.roles.higher") },
    rows: units.map(({ id, name, own }): IntervalRow => {
      const people = own.axes.internal.shown ? movementPeople(own.axes.internal, "brief") : null;
      return {
        id,
        label: name,
        strong: own.group.kind === "department",
        ...(people && { note: people }),
        values: axes.map((axis) => movedValue(own.axes[axis])),
      };
    }),
  };
}
