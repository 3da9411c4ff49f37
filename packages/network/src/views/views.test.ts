import { describe, expect, it } from "vitest";
import { computeNetworkChange } from "../change/compute-network-change";
import { plantedWave } from "../planted-waves.fixture";
import { computeNetworkResult } from "../result/compute-network-result";
import { defaultNetworkSettings } from "../result/network-settings";
import { groupNetwork } from "./group-network";
import { groupOf, joinSmallSectors, relationGroups } from "./relation-groups";
import { networkOfGroups } from "./shown-groups";
import { changeRoleView, nodeKeys, resultRoleView, roleView } from "./role-view";

const wave = plantedWave({ waveId: "w1", seed: 1, silent: [0, 1, 2, 3, 4, 5] });
const later = plantedWave({ waveId: "w2", seed: 2 });

describe("groupNetwork", () => {
  const shown = {
    told: new Set(["unit:u1", "unit:u2"]),
    named: new Set(["unit:u2", "sector:health", "sector:housing"]),
  };
  const grouped = groupNetwork(wave, shown);
  const group = (id: string) => groupOf(wave.nodes.find((node) => node.id === id) ?? wave.nodes[0]);

  it("leaves out a unit that may not be shown, with all its ties", () => {
    expect(grouped.nodes.map(({ id }) => id)).toEqual([
      "sector:health",
      "sector:housing",
      "unit:u1",
      "unit:u2",
    ]);
    expect(grouped.unitsLeftOut).toBe(1);
    expect(JSON.stringify(grouped)).not.toContain("u0");
  });

  it("counts reports between and within groups", () => {
    const between = wave.ties.filter(
      ({ from, to, level }) => level === "case" && group(from) === "unit:u1" && group(to) === "unit:u2",
    );
    const found = grouped.ties.find(
      ({ from, to, level }) => from === "unit:u1" && to === "unit:u2" && level === "case",
    );
    expect(between.length).toBeGreaterThan(0);
    expect(found?.ties).toBe(between.length);
    expect(found?.meanStrength).toBeCloseTo(
      between.reduce((sum, tie) => sum + tie.strength, 0) / between.length,
      12,
    );
  });

  it("counts no report about a group that may only speak, and none of one that is only spoken about", () => {
    expect(wave.ties.some((tie) => group(tie.from) === "unit:u2" && group(tie.to) === "unit:u1")).toBe(true);
    expect(grouped.ties.some(({ to }) => to === "unit:u1")).toBe(false);
    const silenced = { ...shown, told: new Set(["unit:u1"]) };
    const less = groupNetwork(wave, silenced);
    expect(grouped.ties.some(({ from }) => from === "unit:u2")).toBe(true);
    expect(less.ties.some(({ from }) => from === "unit:u2")).toBe(false);
    expect(less.ties.some(({ to }) => to === "unit:u2")).toBe(true);
    expect(less.nodes.find(({ id }) => id === "unit:u2")?.told).toBe(false);
    const seen = networkOfGroups(wave, silenced);
    expect(seen.nodes.filter((node) => groupOf(node) === "unit:u2" && node.responded)).toEqual([]);
  });

  it("shows nobody by name", () => {
    for (const { id } of wave.nodes) expect(JSON.stringify(grouped)).not.toContain(`"${id}"`);
  });
});

describe("joinSmallSectors", () => {
  it("takes sectors below the threshold together and leaves the others", () => {
    const sizes = relationGroups(wave).filter(({ kind }) => kind === "sector");
    const largest = Math.max(...sizes.map(({ present }) => present));
    const joined = relationGroups(joinSmallSectors(wave, largest + 1)).filter(
      ({ kind }) => kind === "sector",
    );
    expect(joined).toEqual([
      {
        id: "sector:other",
        kind: "sector",
        present: sizes.reduce((sum, { present }) => sum + present, 0),
        answered: sizes.reduce((sum, { answered }) => sum + answered, 0),
      },
    ]);
    expect(relationGroups(joinSmallSectors(wave, 1))).toEqual(relationGroups(wave));
  });
});

describe("roleView", () => {
  const keys = nodeKeys([wave, later], 77);
  const settings = { ...defaultNetworkSettings, permutations: 50, rewirings: 40, restarts: 10 };

  it("replaces every id in networks, results and changes, the same in all of them", () => {
    const views = [
      roleView(wave, keys),
      resultRoleView(computeNetworkResult([wave], [], settings), keys),
      changeRoleView(computeNetworkChange(wave, later), keys),
    ];
    const text = JSON.stringify(views);
    for (const { id } of later.nodes) expect(text).not.toContain(`"${id}"`);
    expect(text).toContain(`"${keys.get("p011")}"`);
  });

  it("keeps role, unit and ties", () => {
    const view = roleView(wave, keys);
    expect(view.ties).toHaveLength(wave.ties.length);
    const original = wave.nodes.find(({ id }) => id === "p011");
    expect(view.nodes.find(({ id }) => id === keys.get("p011"))).toEqual({
      ...original,
      id: keys.get("p011"),
    });
  });
});
