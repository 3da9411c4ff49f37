import { message, type Message, reactions } from "@vensterbank/core";
import { type ChartTable } from "../scene/chart-table";
import { type Label } from "../scene/chart-text";
import { probabilityMessage, type ScaleInterval, shownPoints } from "../scene/score";
import { reactionName } from "./pane-words";
import { type MappedReach, type PlaneEstimate, type WindowInput, type WindowReading } from "./window-input";

/** A mean with its interval on 0-100: "62 (57 to 67)". */
export function intervalMessage({ mean, low, high }: ScaleInterval): Message {
  return message("charts.interval", {
    value: shownPoints(mean),
    low: shownPoints(low),
    high: shownPoints(high),
  });
}

/** Why there is no type, or nothing at all, to see; null for a window that shows its type. */
export function stateMessage(reading: WindowReading): Message | null {
  if (reading.state === "determined") return null;
  if (reading.state === "undetermined") return message("charts.window.undetermined");
  return ("reason" in reading ? reading.reason : undefined) ?? message(`charts.window.${reading.state}`);
}

export function estimateOf(reading: WindowReading): PlaneEstimate | null {
  return "estimate" in reading ? reading.estimate : null;
}

export function probabilitiesOf(reading: WindowReading) {
  return "probabilities" in reading ? reading.probabilities : null;
}

/** The picture in sentences, for who does not see it. */
export function describeWindow(input: WindowInput): Message[] {
  const { reading } = input;
  const estimate = estimateOf(reading);
  const probabilities = probabilitiesOf(reading);
  const said: Message[] = [message("charts.window.describe")];
  const state = stateMessage(reading);
  if (state !== null) said.push(state);
  if (estimate !== null) said.push(message("charts.window.describe.position", places(estimate)));
  if (probabilities !== null) {
    const inOrder = [...reactions].sort((a, b) => probabilities[b] - probabilities[a]);
    for (const reaction of inOrder)
      said.push(
        message("charts.window.describe.pane", {
          reaction: reactionName(reaction),
          percent: probabilityMessage(probabilities[reaction]),
        }),
      );
  }
  for (const role of input.roles ?? [])
    said.push(message("charts.window.describe.role", { role: role.label, ...places(role.estimate) }));
  if (input.wished !== undefined) {
    const { internal, external } = input.wished;
    said.push(
      message("charts.window.describe.wished", {
        internal: shownPoints(internal),
        external: shownPoints(external),
      }),
    );
  }
  if (input.mapped !== undefined)
    said.push(message("charts.window.describe.mapped", mappedPlaces(input.mapped)));
  return said;
}

function mappedPlaces({ internal, external }: NonNullable<WindowInput["mapped"]>) {
  const reach = ({ low, middle, high }: MappedReach) => intervalMessage({ mean: middle, low, high });
  return { internal: reach(internal), external: reach(external) };
}

const places = ({ internal, external }: PlaneEstimate) => ({
  internal: intervalMessage(internal),
  external: intervalMessage(external),
});

/** Positions, and probabilities per pane, as tables. */
export function windowTables(input: WindowInput): ChartTable[] {
  const row = (label: Label, estimate: PlaneEstimate | null, n: number | null) => [
    label,
    estimate === null ? null : intervalMessage(estimate.internal),
    estimate === null ? null : intervalMessage(estimate.external),
    n === null ? null : String(n),
  ];
  const rows = [row(input.label ?? message("charts.window.everyone"), estimateOf(input.reading), input.n)];
  for (const role of input.roles ?? []) rows.push(row(role.label, role.estimate, role.n));
  if (input.wished !== undefined) {
    const { internal, external } = input.wished;
    const wished = message("charts.window.wished");
    rows.push([wished, String(shownPoints(internal)), String(shownPoints(external)), null]);
  }
  if (input.mapped !== undefined) {
    const { internal, external } = mappedPlaces(input.mapped);
    rows.push([message("charts.window.mapped.row"), internal, external, null]);
  }
  for (const wave of input.earlier ?? []) rows.push(row(wave.label, wave.estimate, null));
  const positions: ChartTable = {
    columns: [
      message("charts.table.position"),
      message("charts.axis.internal"),
      message("charts.axis.external"),
      message("charts.table.n"),
    ],
    rows,
  };
  const probabilities = probabilitiesOf(input.reading);
  if (probabilities === null) return [positions];
  return [
    positions,
    {
      columns: [message("charts.table.reaction"), message("charts.table.probability")],
      rows: reactions.map((reaction) => [
        reactionName(reaction),
        probabilityMessage(probabilities[reaction]),
      ]),
    },
  ];
}
