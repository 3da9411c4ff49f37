import { message, type Message } from "@vensterbank/core";
import { axes, type Axis } from "@vensterbank/typology";
import { type ReleasedWaveResult } from "../release/released-wave-result";
import { messageList } from "../progress/message-list";
import { layerDifference } from "./layers";
import { axesGoTogether, axesWithoutTeams, scaleName, scales } from "./quality";
import { reactionName, share } from "./words";

/** What this outcome allows to be said, and what it does not; sentences that go with "you may" and "you may not". */
export interface Conclusions {
  readonly may: readonly Message[];
  readonly mayNot: readonly Message[];
}

/** Under this reliability a mean is read with caution. */
const enough = 0.7;
/** Under this number of answers no margin is shown. */
const fewestForMargin = 10;

export function conclusions(result: ReleasedWaveResult): Conclusions {
  const { organisation } = result;
  const seen = organisation.shown && organisation.position.shown;
  // Without an outcome there is nothing to be careful with: only what holds of every measurement, and why.
  if (!seen && !anythingSeen(result)) return { may: [say("may", "nothing")], mayNot: nothing.mayNot };
  return {
    may: [...position(result), ...always.may, ...teams(result)],
    mayNot: [
      ...ofResponse(result),
      ...ofPosition(result),
      ...ofReliability(result),
      ...ofTeams(result),
      ...ofAxes(result),
      ...always.mayNot,
    ],
  };
}

const say = (kind: "may" | "not", name: string) => message(`results.conclude.${kind}.${name}`);
const always = {
  may: ["talk", "differ", "interval"].map((name) => say("may", name)),
  mayNot: ["persons", "good", "cause", "method", "clients"].map((name) => say("not", name)),
};

const nothing = { mayNot: ["silence", "persons"].map((name) => say("not", name)) };

function anythingSeen({ roles, departments, teams: groups }: ReleasedWaveResult): boolean {
  return [...roles, ...departments, ...groups].some((group) => group.shown && group.position.shown);
}

function position({ organisation }: ReleasedWaveResult): Message[] {
  if (!organisation.shown || !organisation.position.shown) return [];
  const { label } = organisation.position;
  if (label.kind === "clearly")
    return [message("results.conclude.may.reaction", { reaction: reactionName(label.reactions[0]) })];
  if (label.kind === "leaning" || label.kind === "between")
    return [
      message("results.conclude.may.probable", {
        count: label.reactions.length,
        reactions: messageList(label.reactions.map((reaction) => reactionName(reaction))),
      }),
    ];
  return [];
}

/** Selective response is told first: no interval repairs it. */
function ofResponse({ organisation }: ReleasedWaveResult): Message[] {
  if (!organisation.shown) return [];
  const { answered, invited, guidance } = organisation;
  if (answered >= invited) return [];
  const percent = share(invited === 0 ? 0 : answered / invited);
  if (guidance === "position-only") return [message("results.conclude.not.low", { percent })];
  if (guidance === "tipping-point-in-headline")
    return [message("results.conclude.not.half", { percent }), say("not", "selective")];
  return [say("not", "selective")];
}

function ofPosition({ organisation }: ReleasedWaveResult): Message[] {
  if (!organisation.shown || !organisation.position.shown) return [];
  const { closeToTheLine, label } = organisation.position;
  if (label.kind === "none") return [];
  const said: Message[] = [];
  if (closeToTheLine) said.push(say("not", "close"));
  if (label.kind === "between" || label.kind === "undetermined") said.push(say("not", "one"));
  return said;
}

function ofReliability({ organisation, reliability }: ReleasedWaveResult): Message[] {
  const weak = scales.filter((scale) => {
    const one = reliability[scale];
    return one.shown && one.alpha < enough;
  });
  const unknown = axes.filter((axis) => !reliability[axis].shown);
  const said: Message[] = [];
  if (weak.length > 0)
    said.push(message("results.conclude.not.weak", { scales: messageList(weak.map(scaleName)) }));
  if (unknown.length > 0)
    said.push(
      message(`results.conclude.not.${hasInterval(organisation) ? "unproven" : "unknown"}`, {
        scales: messageList(unknown.map(scaleName)),
      }),
    );
  return said;
}

/** Measurement error could be estimated, even where reliability itself may not be told yet. */
function hasInterval(organisation: ReleasedWaveResult["organisation"]): boolean {
  return (
    organisation.shown &&
    organisation.position.shown &&
    axes.some((axis) => organisation.position.shown && organisation.position.interval95[axis] !== null)
  );
}

function teams(result: ReleasedWaveResult): Message[] {
  const { quality } = result;
  if (quality === null) return [];
  const supported = axes.filter((axis) => {
    const one = quality.agreement[axis];
    return one.shown && one.comparison === "supported";
  });
  if (supported.length === 0) return [];
  return [message("results.conclude.may.teams", { scales: messageList(supported.map(scaleName)) })];
}

function ofTeams(result: ReleasedWaveResult): Message[] {
  const units = [...result.departments, ...result.teams];
  if (units.length === 0) return [];
  const said: Message[] = [];
  if (units.some((unit) => !unit.shown || !unit.position.shown || unit.position.n < fewestForMargin))
    said.push(say("not", "small"));
  const without = axesWithoutTeams(result);
  if (without.length > 0)
    said.push(message("results.conclude.not.teams", { scales: messageList(without.map(scaleName)) }));
  else if (axes.some((axis) => !isProperty(result, axis))) said.push(say("not", "teamsUnknown"));
  return said;
}

function isProperty({ quality }: ReleasedWaveResult, axis: Axis): boolean {
  const one = quality?.agreement[axis];
  return one !== undefined && one.shown && one.property === true;
}

function ofAxes(result: ReleasedWaveResult): Message[] {
  const said: Message[] = [];
  if (axesGoTogether(result)) said.push(say("not", "axes"));
  const gaps = axes.map((axis) => layerDifference(result, axis));
  if (gaps.every((gap) => !gap?.shown)) said.push(say("not", "layers"));
  return said;
}
