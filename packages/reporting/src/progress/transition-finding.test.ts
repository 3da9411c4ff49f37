import { type Reaction } from "@vensterbank/core";
import { type ChangeOutcome, type ReactionLabel } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { shown, withheld } from "../release/released";
import { type ReleasedMovement } from "../release/released-change";
import { transitionFinding, type TransitionInput } from "./transition-finding";

const clearly = (reaction: Reaction): ReactionLabel => ({
  kind: "clearly",
  reactions: [reaction],
  probability: 0.95,
});
const between = (first: Reaction, second: Reaction): ReactionLabel => ({
  kind: "between",
  reactions: [first, second],
  probability: 0.5,
});
const movement = (outcome: ChangeOutcome): ReleasedMovement =>
  shown({
    outcome,
    basis: "paired",
    people: { linked: 20 },
    difference: 0.4,
    interval95: [0.1, 0.7],
    mdc95: 0.3,
    composition: null,
  });
const moved = movement("moved");
const still = movement("no-movement-shown");

const keys = (
  from: ReactionLabel,
  to: ReactionLabel,
  internal: ReleasedMovement,
  external: ReleasedMovement,
  more: Partial<TransitionInput> = {},
) =>
  transitionFinding({ from, to, axes: { internal, external }, managementChanged: false, ...more }).map(
    ({ key }) => key.replace("progress.transition.", ""),
  );

describe("transitions between reactions", () => {
  it("are possible between clear labels with a movement on every axis between them", () => {
    expect(keys(clearly("extravert"), clearly("binding"), moved, still)).toEqual(["possible"]);
    expect(keys(clearly("confused"), clearly("binding"), moved, moved)).toEqual(["possible"]);
  });

  it("are not named when an axis between them shows no movement, or may not be seen", () => {
    expect(keys(clearly("confused"), clearly("binding"), moved, still)).toEqual(["notShown"]);
    const hidden = withheld("too-few-answers");
    expect(keys(clearly("extravert"), clearly("binding"), hidden, moved)).toEqual(["notShown"]);
  });

  it("are not named when a label is not clear", () => {
    expect(keys(clearly("confused"), between("introvert", "binding"), moved, moved)).toEqual(["notShown"]);
    expect(keys(clearly("confused"), { kind: "none", reason: "response-below-40" }, moved, moved)).toEqual(
      [],
    );
  });

  it("do not follow from the order in which two reactions are named", () => {
    expect(keys(between("introvert", "binding"), between("binding", "introvert"), still, still)).toEqual([]);
  });

  it("tell that a clear reaction stayed", () => {
    expect(keys(clearly("extravert"), clearly("extravert"), moved, still)).toEqual(["same"]);
  });

  it("name the ways that theory knows, and a change of management without calling it the cause", () => {
    expect(keys(clearly("confused"), clearly("introvert"), moved, still)).toEqual([
      "possible",
      "known.confused-introvert",
    ]);
    const managementChanged = true;
    expect(keys(clearly("binding"), clearly("extravert"), moved, still, { managementChanged })).toEqual([
      "possible",
      "known.binding-extravert",
      "managementChanged",
    ]);
    expect(
      keys(clearly("confused"), clearly("introvert"), moved, still, { managementChanged }),
    ).not.toContain("managementChanged");
  });
});
