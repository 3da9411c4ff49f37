import { describe, expect, it } from "vitest";
import { computeNetworkChange } from "../change/compute-network-change";
import { plantedWave } from "../planted-waves.fixture";
import { computeNetworkResult } from "../result/compute-network-result";
import { defaultNetworkSettings } from "../result/network-settings";
import { groupNetwork } from "./group-network";
import { changeRoleView, nodeKeys, resultRoleView, roleView } from "./role-view";

const wave = plantedWave({ waveId: "w1", seed: 1, silent: [0, 1, 2, 3, 4, 5] });
const later = plantedWave({ waveId: "w2", seed: 2 });

describe("groupNetwork", () => {
  const grouped = groupNetwork(wave, 5);

  it("leaves out a unit where too few answered, with all its ties", () => {
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
    const unit = (id: string) => wave.nodes.find((node) => node.id === id)?.unitId;
    const between = wave.ties.filter(
      ({ from, to, level }) => level === "case" && unit(from) === "u1" && unit(to) === "u2",
    );
    const found = grouped.ties.find(
      ({ from, to, level }) => from === "unit:u1" && to === "unit:u2" && level === "case",
    );
    expect(found?.ties).toBe(between.length);
    expect(found?.meanStrength).toBeCloseTo(
      between.reduce((sum, tie) => sum + tie.strength, 0) / between.length,
      12,
    );
  });

  it("shows nobody by name", () => {
    for (const { id } of wave.nodes) expect(JSON.stringify(grouped)).not.toContain(`"${id}"`);
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
