import { actingRoles, nameLevels, waveStatuses } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { can, canReadResults, nameLevelFor, nameLevelInFiles } from "./can";
import { type Permission, permissions } from "./policy";

/* director, consultant, coordinator, board, operator with a grant: x = may. Written out a second time on purpose: a change must be made twice. */
const expected: Record<Permission, string> = {
  "tenant.read": "xxxxx",
  "programme.read": "xxx.x",
  "programme.edit": "xx...",
  "wave.read": "xxx.x",
  "wave.open": "xx...",
  "wave.close": "xxx..",
  "wave.publish": "xx...",
  "links.issue": "xxx..",
  "invitations.send": "xxx..",
  "schedule.edit": "xxx..",
  "paper.enter": ".xx..",
  "feedback.edit": "xx...",
  "feedback.reply": "x....",
  "texts.edit": "xxx..",
  "response.read": "xxx..",
  "results.read": "xxxx.",
  "results.read-unpublished": ".x...",
  "coalitions.read": "xxxx.",
  "coalitions.read-names": "xx...",
  "coalitions.name": "xx...",
  "progress.read": "xxxx.",
  "results.export": "xx...",
  "answers.release": ".x...",
  "answers.export": ".x...",
  "people.read": "xxx..",
  "people.edit": "xxx..",
  "partners.read": "xxx..",
  "partners.edit": "xxx..",
  "import.run": "xxx..",
  "events.read": "xxxxx",
  "events.edit": "xx...",
  "settings.read": "xx..x",
  "settings.edit": "x....",
  "members.read": "xx...",
  "members.edit": "x....",
  "sign-on.edit": "x....",
  "support.grant": "x....",
  "audit.read": "x....",
  "tenant.export": "x....",
  "tenant.delete": "x....",
  "programme.end": "x....",
};

describe("who may what", () => {
  it.each(permissions)("%s", (permission) => {
    const row = actingRoles.map((role) => (can(role, permission) ? "x" : ".")).join("");
    expect(row).toBe(expected[permission]);
  });

  it("lets the board change nothing", () => {
    const allowed = permissions.filter((permission) => can("board", permission));
    expect(allowed.every((permission) => permission.endsWith(".read"))).toBe(true);
  });
});

describe("an operator with a grant", () => {
  it("reads nothing that anybody answered, nor who anybody is", () => {
    const closed: Permission[] = [
      "results.read",
      "coalitions.read",
      "progress.read",
      "people.read",
      "response.read",
    ];
    expect(closed.filter((permission) => can("operator", permission))).toEqual([]);
  });

  it("changes nothing", () => {
    const allowed = permissions.filter((permission) => can("operator", permission));
    expect(allowed.every((permission) => permission.endsWith(".read"))).toBe(true);
  });
});

describe("results by status of the wave", () => {
  it.each([
    ["director", "...x"],
    ["consultant", "..xx"],
    ["coordinator", "...x"],
    ["board", "...x"],
    ["operator", "...."],
  ] as const)("%s", (role, row) => {
    expect(waveStatuses.map((status) => (canReadResults(role, status) ? "x" : ".")).join("")).toBe(row);
  });
});

describe("how far names reach", () => {
  it.each([
    ["director", ["names", "roles", "groups"]],
    ["consultant", ["names", "roles", "groups"]],
    ["coordinator", ["roles", "roles", "groups"]],
    ["board", ["roles", "roles", "groups"]],
    ["operator", ["roles", "roles", "groups"]],
  ] as const)("%s", (role, levels) => {
    expect(nameLevels.map((level) => nameLevelFor(role, level))).toEqual(levels);
  });
});

describe("names in files", () => {
  it("are left out, whoever asks", () => {
    expect(nameLevels.map(nameLevelInFiles)).toEqual(["roles", "roles", "groups"]);
  });
});
