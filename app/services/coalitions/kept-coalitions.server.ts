import { canReadResults } from "@vensterbank/access";
import {
  appError,
  fail,
  ok,
  type ProgrammeId,
  type Result,
  type TieLevel,
  type WaveId,
} from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findErased } from "../retention/find-erased.server";
import { keptResults, pageKey } from "../retention/kept-results.server";
import { type CoalitionsPage, type WaveStop } from "./coalitions-page.server";
import { type CoalitionsChoice } from "./get-coalitions.server";
import { type CoalitionHistory } from "./get-coalition-history.server";

type Reader = Pick<MemberScope, "actor">;

/** The page about coalitions of a programme that has ended; null while it goes on. */
export async function keptCoalitions(
  { actor }: Reader,
  repositories: TenantRepositories,
  id: WaveId,
  { level, from }: Pick<CoalitionsChoice, "level" | "from">,
): Promise<Result<CoalitionsPage> | null> {
  const kept = await keptResults(repositories, id);
  if (kept === null) return null;
  const wave = await repositories.waves.get(id);
  if (!wave || !canReadResults(actor.role, wave.status)) return fail(appError("not-found"));
  const pages = kept.coalitions;
  const page =
    pages[pageKey(level, from)] ?? pages[pageKey("combined", from)] ?? pages[pageKey("combined", null)];
  if (page === undefined) return fail(appError("programme-ended"));
  const stops = new Map<WaveId, WaveStop>();
  for (const { id, number, title, status } of await repositories.waves.listByProgramme(wave.programmeId))
    if (canReadResults(actor.role, status)) stops.set(id, { id, number, title, status });
  return ok({
    ...page,
    erasedOn: (await findErased(repositories, wave.programmeId))?.on ?? null,
    wave: stops.get(id) ?? page.wave,
    waves: page.waves.flatMap((one) => stops.get(one.id) ?? []),
  });
}

/** The same of all waves over time; null while the programme goes on, or when this reader may see none of it. */
export async function keptHistory(
  { actor }: Reader,
  repositories: TenantRepositories,
  programmeId: ProgrammeId,
  level: TieLevel | "combined",
): Promise<CoalitionHistory | null> {
  const waves = await repositories.waves.listByProgramme(programmeId);
  const last = waves.findLast(({ status }) => status === "closed" || status === "published");
  const kept = last && (await keptResults(repositories, last.id));
  const history = kept?.history?.[level] ?? kept?.history?.combined;
  if (!history) return null;
  const isSeen = new Set(waves.flatMap(({ id, status }) => (canReadResults(actor.role, status) ? [id] : [])));
  if (!history.waves.every(({ wave }) => isSeen.has(wave.id))) return null;
  const erasedOn = (await findErased(repositories, programmeId))?.on ?? null;
  return {
    ...history,
    erasedOn,
    timeline: history.timeline && { ...history.timeline, input: withDates(history) },
  };
}

/** Days that were written as text are days again. */
function withDates({ timeline }: CoalitionHistory): NonNullable<CoalitionHistory["timeline"]>["input"] {
  const input = timeline?.input;
  if (!input) throw new Error("A timeline that is not there");
  return {
    ...input,
    waves: input.waves.map((wave) => ({ ...wave, date: new Date(wave.date) })),
    events: input.events?.map((event) => ({ ...event, date: new Date(event.date) })),
  };
}
