import { can } from "@vensterbank/access";
import { type ActingRole, asId, type TieLevel, type UserId, type WaveId } from "@vensterbank/core";
import type { TenantRepositories, WaveRow } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type CoalitionsPage } from "../coalitions/coalitions-page.server";
import { getCoalitionHistory } from "../coalitions/get-coalition-history.server";
import { getCoalitions } from "../coalitions/get-coalitions.server";
import type { JobScope } from "../jobs/job-scope";
import { relationLines } from "../progress/network-part.server";
import { findPerceivedMapped } from "../results/find-perceived-mapped.server";
import { findReleasedResult } from "../results/find-released-result.server";
import { waveResponse } from "../waves/wave-response.server";
import { type KeptResults, pageKey } from "./kept-results.server";

type Reader = Pick<MemberScope, "read" | "actor" | "can">;

/** Who may read what is published, or, of what was not published, who prepares it; neither is anybody in particular. */
function readerOf(scope: Pick<JobScope, "read">, role: ActingRole): Reader {
  return {
    read: (work) => scope.read(work),
    actor: { userId: asId<UserId>("nobody"), name: "", role, endsOn: null, fromWhere: null },
    can: (permission) => can(role, permission),
  };
}

/** What of each closed wave may be shown after its relations are gone; `organisation` is the name in its sentences. */
export async function keepResults(
  scope: Pick<JobScope, "read">,
  waves: readonly WaveRow[],
  organisation: string,
): Promise<ReadonlyMap<WaveId, KeptResults>> {
  const closed = waves.filter(
    ({ frozen, status }) => frozen !== null && status !== "open" && status !== "draft",
  );
  const kept = new Map<WaveId, KeptResults>();
  for (const wave of closed) {
    const reader = readerOf(scope, wave.status === "published" ? "board" : "consultant");
    const isLast = wave === closed.at(-1);
    kept.set(wave.id, {
      response: await scope.read((repositories) => responseOf(repositories, wave)),
      coalitions: await coalitionsOf(reader, wave),
      perceived: await perceivedOf(reader, wave, organisation),
      ownWords: await scope.read((repositories) => ownWordsOf(repositories, wave.id)),
      since: await sinceOf(scope, closed, wave),
      history: isLast ? await historyOf(reader, wave) : null,
    });
  }
  return kept;
}

async function responseOf(repositories: TenantRepositories, wave: WaveRow) {
  const { frozen } = wave;
  return frozen === null || frozen.imported ? null : waveResponse(repositories, { ...wave, frozen });
}

async function coalitionsOf(reader: Reader, { id, status }: WaveRow): Promise<KeptResults["coalitions"]> {
  const found: Record<string, CoalitionsPage> = {};
  const keep = async (level: TieLevel | "combined", from: WaveId | null) => {
    const outcome = await getCoalitions(reader, id, { level, from, detail: "groups" });
    if (!outcome.ok || outcome.value.view !== "groups" || outcome.value.state === "being-computed") return;
    const page = outcome.value;
    // Of a wave that is published later nothing about others goes along.
    const shown = page.shown && status !== "published" ? { ...page.shown, became: null } : page.shown;
    found[pageKey(level, from)] = { ...page, shown, views: ["groups"] };
  };
  await keep("combined", null);
  const whole = found[pageKey("combined", null)];
  const here = whole?.wave.number ?? 0;
  const earlier = status === "published" ? (whole?.waves ?? []).filter(({ number }) => number < here) : [];
  for (const level of ["combined", ...(whole?.levels ?? [])] as const)
    for (const from of [null, ...earlier.map((one) => one.id)])
      if (level !== "combined" || from !== null) await keep(level, from);
  return found;
}

async function perceivedOf(reader: Reader, { id, frozen }: WaveRow, organisation: string) {
  const found = await findReleasedResult(reader, id);
  if (!found.ok || found.value.state !== "ready" || frozen === null) return null;
  const context = { organisation, locale: "nl" as const, frozen, result: found.value.result };
  return findPerceivedMapped(reader, id, context, "groups");
}

async function ownWordsOf({ openAnswers }: TenantRepositories, id: WaveId): Promise<KeptResults["ownWords"]> {
  const all = await openAnswers.listByWave(id);
  const questions = new Set(all.map(({ question }) => question));
  const written = (id: string) => all.filter(({ question, text }) => question === id && text.trim() !== "");
  return Object.fromEntries([...questions].map((question) => [question, written(question).length]));
}

async function sinceOf(scope: Pick<JobScope, "read">, closed: readonly WaveRow[], wave: WaveRow) {
  const since: Record<WaveId, KeptResults["since"][WaveId]> = {};
  for (const { id, number, frozen } of closed.filter((one) => one.number < wave.number)) {
    const thresholds = [frozen, wave.frozen].map((one) => one?.settings.thresholds.results ?? 0);
    if (number === wave.number) continue;
    const lines = await relationLines(scope, id, wave.id, Math.max(...thresholds));
    if (lines !== null) since[id] = lines;
  }
  return since;
}

async function historyOf(reader: Reader, { programmeId }: WaveRow): Promise<KeptResults["history"]> {
  const combined = await getCoalitionHistory(reader, programmeId, "combined", "groups");
  if (!combined.ok) return null;
  const found: NonNullable<KeptResults["history"]> = { combined: combined.value };
  const levels: Partial<Record<TieLevel, typeof combined.value>> = {};
  for (const level of combined.value.levels) {
    const at = await getCoalitionHistory(reader, programmeId, level, "groups");
    if (at.ok) levels[level] = at.value;
  }
  return { ...found, ...levels };
}
