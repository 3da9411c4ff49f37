import { can } from "@vensterbank/access";
import {
  asId,
  type MemberRole,
  memberRoles,
  type ProgrammeId,
  type WaveId,
  type WaveStatus,
} from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { type NextAct } from "../waves/wave-course.server";
import { knownWaves } from "./known-waves.server";
import { nextSteps } from "./next-steps.server";

const today = "2026-11-22";

function stepsFor(role: MemberRole, status: WaveStatus, closesOn: string | null = null, next?: NextAct) {
  const wave = {
    id: asId<WaveId>("w"),
    number: 1,
    title: "Meting 1",
    status,
    opensOn: null,
    closesOn,
    imported: false,
    next,
  };
  const programme = { id: asId<ProgrammeId>("p"), name: "Traject", waves: [wave] };
  const reader = { role, can: (permission: Parameters<typeof can>[1]) => can(role, permission) };
  return nextSteps(knownWaves([programme], reader), reader, today).map(({ text }) =>
    text.key.replace("tenant.home.do.", ""),
  );
}

describe("what waits for whom", () => {
  it.each([
    ["draft", null, ["prepare", "prepare", "waitOpening", "-"]],
    ["open", null, ["follow", "follow", "follow", "-"]],
    ["open", "2026-11-22", ["follow", "follow", "follow", "-"]],
    ["open", "2026-11-21", ["close", "close", "close", "-"]],
    ["closed", null, ["publish", "analyse", "waitPublishing", "-"]],
    ["published", null, ["read", "read", "read", "read"]],
  ] as const)("at a wave that is %s (closing %s)", (status, closesOn, expected) => {
    expect(memberRoles.map((role) => stepsFor(role, status, closesOn).join() || "-")).toEqual(expected);
  });

  it.each([
    ["open", "invite", ["invite", "invite", "invite", "-"]],
    ["open", "remind", ["remind", "remind", "remind", "-"]],
    ["closed", "feedback", ["feedback", "feedback", "waitPublishing", "-"]],
    ["closed", "reply", ["reply", "waitReply", "waitPublishing", "-"]],
    ["closed", "publish", ["publish", "publish", "waitPublishing", "-"]],
  ] as const)("at a wave that is %s, where the next is to %s", (status, next, expected) => {
    expect(memberRoles.map((role) => stepsFor(role, status, null, next).join() || "-")).toEqual(expected);
  });

  it("is also a wave of which nobody heard yet, while the next is prepared", () => {
    const line = { number: 1, opensOn: null, closesOn: null, imported: false };
    const waves = [
      { ...line, id: asId<WaveId>("b"), number: 2, title: "Meting 2", status: "draft" as const },
      {
        ...line,
        id: asId<WaveId>("a"),
        title: "Meting 1",
        status: "closed" as const,
        next: "reply" as const,
      },
    ];
    const reader = {
      role: "director" as const,
      can: (permission: Parameters<typeof can>[1]) => can("director", permission),
    };
    const programme = { id: asId<ProgrammeId>("p"), name: "Traject", waves };
    expect(nextSteps([programme], reader, today).map(({ text }) => text.key)).toEqual([
      "tenant.home.do.reply",
      "tenant.home.do.prepare",
    ]);
  });

  it("is a set-up when there is no programme, for who may set one up", () => {
    const keys = memberRoles.map((role) =>
      nextSteps([], { role, can: (permission) => can(role, permission) }, today)
        .map(({ text }) => text.key)
        .join(),
    );
    expect(keys).toEqual(["tenant.home.do.setUp", "tenant.home.do.setUp", "", ""]);
  });
});
