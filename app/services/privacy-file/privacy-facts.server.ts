import {
  appError,
  fail,
  type Locale,
  ok,
  type ProgrammeId,
  type ProgrammeSettings,
  type Result,
  type WaveId,
} from "@vensterbank/core";
import type { TenantRepositories, WaveReaders, WaveRow } from "@vensterbank/db";
import { buildInstrument, type Instrument } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { env } from "../../env.server";
import { findErased } from "../retention/find-erased.server";
import { keptResults } from "../retention/kept-results.server";
import { ownTermsOf, pageTextsOf } from "../texts/page-texts.server";
import { todayOf } from "../today.server";
import { frozenInstrument } from "../waves/frozen-instrument.server";
import { readersOn } from "../waves/wave-readers.server";
import { rosterOn } from "../waves/wave-roster.server";

/** Everything that a privacy file is written from: what was frozen with the wave, or how it stands today. */
export interface PrivacyFacts {
  readonly wave: WaveRow;
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly organisation: string;
  readonly locale: Locale;
  readonly settings: ProgrammeSettings;
  readonly instrument: Instrument;
  /** What the organisation adds to the notice, by language. */
  readonly addition: Readonly<Partial<Record<Locale, string>>>;
  readonly readers: WaveReaders;
  /** Why the next wave may open though nobody heard what came out of this one; null = nobody said so. */
  readonly waivedReason: string | null;
  readonly people: number;
  readonly partners: number;
  /** Last day of what links answers to people, YYYY-MM-DD. */
  readonly endsOn: string | null;
  readonly erasedOn: string | null;
  readonly secondFactor: boolean;
  readonly https: boolean;
  /** Who runs the server, as the operator says; empty when nothing was said. */
  readonly processors: readonly string[];
  /** How many other installations may receive its answers. */
  readonly receivers: number;
}

export async function privacyFacts(scope: MemberScope, id: WaveId): Promise<Result<PrivacyFacts>> {
  return scope.read(async (repositories) => {
    const { waves, programmes, tenant } = repositories;
    const wave = await waves.get(id);
    const programme = wave && (await programmes.get(wave.programmeId));
    if (!wave || !programme) return fail(appError("not-found"));
    const { frozen } = wave;
    const settings = frozen?.settings ?? programme.settings;
    const today = todayOf(scope.clock);
    const ends = [frozen?.endsOn, programme.endsOn].filter((day) => typeof day === "string").sort();
    return ok({
      wave,
      programme: { id: programme.id, name: programme.name },
      organisation: scope.tenant.name,
      locale: scope.locale,
      settings,
      instrument: frozen
        ? frozenInstrument(frozen)
        : buildInstrument(settings.topics, settings.ownQuestions, await ownTermsOf(repositories)),
      addition: (frozen ? (frozen.texts ?? {}) : await pageTextsOf(repositories)).notice ?? {},
      readers: readersFor(scope, frozen?.readers ?? (await readersOn(repositories, today))),
      waivedReason: scope.can("results.read")
        ? ((await repositories.feedback.get(id))?.waivedReason ?? null)
        : null,
      ...(await numbersOf(repositories, wave, today)),
      endsOn: ends[0] ?? null,
      erasedOn: (await findErased(repositories, programme.id))?.on ?? null,
      secondFactor: (await tenant.get()).requiresSecondFactor,
      https: env.APP_URL.startsWith("https:"),
      processors: env.PROCESSORS,
      receivers: env.EXPORT_RECEIVERS.filter(({ slug }) => slug === scope.tenant.slug).length,
    });
  });
}

/** How many people and partners take part: those of the day of opening, or, before it, of today. */
async function numbersOf(repositories: TenantRepositories, { id, frozen }: WaveRow, today: string) {
  if (frozen === null) {
    const roster = await rosterOn(repositories, today);
    return { people: roster.members.length, partners: roster.partners.length };
  }
  const members = await repositories.waves.listMembers(id);
  const kept = await keptResults(repositories, id);
  return {
    people: kept?.response?.inside.invited ?? members.length,
    partners: frozen.partners.length,
  };
}

/** Under support access it says that there are such people, and not who. */
function readersFor({ actor }: MemberScope, readers: WaveReaders): WaveReaders {
  if (actor.role !== "operator") return readers;
  return {
    consultants: readers.consultants.map(() => "…"),
    coordinators: readers.coordinators.map(() => ({ name: "…", email: "…" })),
  };
}
