import { type IntervalRow, type IntervalRowsInput, type IntervalValue } from "@vensterbank/charts";
import { type InsideRole, type Message, message } from "@vensterbank/core";
import {
  messageList,
  movementPeople,
  movementPhrase,
  people,
  peopleFirst,
  type ReleasedGroupChange,
  type ReleasedMovement,
} from "@vensterbank/reporting";
import { axes, type Axis } from "@vensterbank/typology";
import { movedValue } from "./moved-value.server";
import { type ComparedStep } from "./steps-part.server";

/** Movement per role in the last step: the finding, the figure, and the same in words. */
export interface RolesView {
  readonly title: Message;
  /** Null when no role may be shown. */
  readonly chart: IntervalRowsInput | null;
  readonly rows: readonly {
    readonly role: InsideRole;
    readonly name: Message;
    readonly words: readonly Message[];
  }[];
}

export function rolesPart({ from, to, change }: ComparedStep): RolesView | null {
  if (change === null) return null;
  const roles = change.roles.flatMap(({ group, axes: moves }) =>
    group.kind === "role" ? [{ role: group.role, axes: moves }] : [],
  );
  const shown = roles.filter((role) => axes.some((axis) => role.axes[axis].shown));
  const moved = shown.filter((role) => axes.some((axis) => hasMoved(role.axes[axis])));
  const names = { from: from.wave.title, to: to.wave.title };
  return {
    title: titleOf(
      names,
      shown.length,
      moved.map(({ role }) => role),
    ),
    chart: shown.length === 0 ? null : chartOf(roles),
    rows: roles.map((one) => ({
      role: one.role,
      name: peopleFirst(one.role),
      words: axes.map((axis) => movementPhrase(one.axes[axis])),
    })),
  };
}

const hasMoved = (movement: ReleasedMovement) => movement.shown && movement.outcome === "moved";

function titleOf(names: { from: string; to: string }, shown: number, moved: readonly InsideRole[]): Message {
  if (shown === 0) return message("progress.roles.hidden");
  if (moved.length === 0) return message("progress.roles.none", names);
  return message("progress.roles.some", { ...names, roles: messageList(moved.map(people)) });
}

type RoleMoves = Pick<ReleasedGroupChange, "axes"> & { readonly role: InsideRole };

function chartOf(roles: readonly RoleMoves[]): IntervalRowsInput {
  return {
    scale: "difference",
    series: axes.map((axis) => ({ id: axis, label: message(`progress.series.${axis}`) })),
    remark: message("progress.detectable"),
    reference: { value: 0, label: message("progress.roles.zero") },
    ends: { low: message("progress.roles.lower"), high: message("progress.roles.higher") },
    rows: roles.map((one): IntervalRow => ({
      id: one.role,
      label: peopleFirst(one.role),
      ...noteOf(one.axes.internal),
      values: valuesOf(one),
    })),
  };
}

function noteOf(movement: ReleasedMovement): Pick<IntervalRow, "note"> {
  const note = movement.shown ? movementPeople(movement, "brief") : null;
  return note === null ? {} : { note };
}

/** One reason is enough for a role of which nothing may be seen. */
function valuesOf({ axes: moves }: RoleMoves): readonly (IntervalValue | null)[] {
  const values = axes.map((axis: Axis) => movedValue(moves[axis]));
  const [first] = values;
  return values.every((value) => "withheld" in value) ? [first, null] : values;
}
