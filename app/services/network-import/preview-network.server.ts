import { ok, type Result, type RespondentRole, type TieLevel } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { readResult } from "../write-result.server";
import { type NetworkBroughtIn, uploadOrProgramme } from "./get-network-upload.server";
import { loadRoster, matchRoster } from "./match-roster.server";
import { networkRemark, type NetworkRemark } from "./network-remarks.server";
import { type LeftOut, type NetworkPlan, type PlannedWave } from "./plan-network.server";
import { plannedNetwork } from "./planned-network.server";

/** What a network would become, before it does. */
export interface NetworkPreview {
  readonly state: "ready";
  readonly id: string;
  readonly name: string;
  readonly files: readonly string[];
  readonly levels: readonly TieLevel[];
  readonly waves: readonly PreviewWave[];
  readonly people: PreviewFound;
  readonly partners: PreviewFound;
  readonly units: PreviewFound;
  readonly leftOut: LeftOut;
  readonly remarks: readonly NetworkRemark[];
  /** The first of each, as they would be kept. */
  readonly firstNodes: readonly {
    readonly key: string;
    readonly name: string;
    readonly role: RespondentRole;
    /** Unit inside, sector of a partner; null = the whole. */
    readonly place: string | null;
    readonly known: boolean;
  }[];
  readonly firstTies: readonly {
    readonly wave: string;
    readonly from: string;
    readonly to: string;
    readonly level: TieLevel;
    readonly strength: number;
  }[];
}

export interface PreviewWave {
  readonly title: string;
  readonly date: string;
  readonly people: number;
  readonly partners: number;
  readonly answered: number;
  /** By level, in the order of `levels`; null when it was not asked then. */
  readonly ties: readonly (number | null)[];
  /** Ties per pair of which one could have named the other, by level; null when nobody answered or was asked. */
  readonly density: readonly (number | null)[];
}

/** How many there are, and how many of them are on the list already. */
interface PreviewFound {
  readonly total: number;
  readonly known: number;
}

/** What still has to be said before there is anything to preview. */
export interface UnmappedNetwork {
  readonly state: "unmapped";
}

const shown = 8;

/** Puts an upload in the terms of the product and holds it against the lists, without writing. */
export async function previewNetwork(
  scope: MemberScope,
  id: string,
): Promise<Result<NetworkPreview | UnmappedNetwork | NetworkBroughtIn>> {
  const upload = await readResult(scope, (repositories) => uploadOrProgramme(repositories, scope, id));
  if (!upload.ok) return upload;
  if ("state" in upload.value) return ok(upload.value);
  const planned = await plannedNetwork(scope, upload.value);
  if (!planned.ok) return ok({ state: "unmapped" });
  const { plan, mapping, warnings } = planned.value;
  const known = matchRoster(plan, mapping.match, await scope.read(loadRoster));
  const names = new Map([...plan.people, ...plan.partners].map(({ key, name }) => [key, name]));
  return ok({
    state: "ready",
    id,
    name: plan.name,
    files: upload.value.files.map(({ name }) => name),
    levels: plan.levels,
    waves: plan.waves.map((wave) => previewWave(wave, plan)),
    people: { total: plan.people.length, known: known.people.size },
    partners: { total: plan.partners.length, known: known.partners.size },
    units: { total: plan.units.length, known: known.units.size },
    leftOut: plan.leftOut,
    remarks: warnings.map(networkRemark),
    firstNodes: [
      ...plan.people.slice(0, shown).map(({ key, name, role, unit }) => ({
        key,
        name,
        role,
        place: unit,
        known: known.people.has(key),
      })),
      ...plan.partners.slice(0, shown / 2).map(({ key, name, sector }) => ({
        key,
        name,
        role: "partner" as const,
        place: sector,
        known: known.partners.has(key),
      })),
    ],
    firstTies: plan.waves
      .flatMap(({ title, ties }) => ties.slice(0, shown).map((tie) => ({ ...tie, wave: title })))
      .slice(0, shown)
      .map(({ from, to, ...tie }) => ({ ...tie, from: names.get(from) ?? from, to: names.get(to) ?? to })),
  });
}

function previewWave(wave: PlannedWave, { levels }: NetworkPlan): PreviewWave {
  const { title, date, people, partners, answered, ties } = wave;
  const pairs = answered.size * (people.length + partners.length - 1);
  const counts = levels.map((level) =>
    wave.levels.includes(level) ? ties.filter((tie) => tie.level === level).length : null,
  );
  return {
    title,
    date,
    people: people.length,
    partners: partners.length,
    answered: answered.size,
    ties: counts,
    density: counts.map((count) => (count !== null && pairs > 0 ? count / pairs : null)),
  };
}
