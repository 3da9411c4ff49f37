import {
  appError,
  asId,
  fail,
  type InsideRole,
  ok,
  type PersonId,
  type ProgrammeId,
  type RespondentRole,
  type Result,
  type WaveId,
} from "@vensterbank/core";
import type { FrozenWave, TenantRepositories, WaveRow } from "@vensterbank/db";
import { buildInstrument, instrumentDocument } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { usualLastDay } from "../programmes/last-day.server";
import { type Questioned } from "../respond/questionnaire.server";
import { ownTermsOf, pageTextsOf } from "../texts/page-texts.server";
import { todayOf } from "../today.server";
import { frozenInstrument } from "../waves/frozen-instrument.server";
import { readersOn } from "../waves/wave-readers.server";
import { rosterOn } from "../waves/wave-roster.server";

/** What a preview shows: a wave as it is open, or what would freeze if one opened today. */
export interface PreviewGround {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly wave: WaveRow;
  /** Null while no wave is open. */
  readonly openWave: string | null;
  readonly frozen: FrozenWave;
}

export async function previewGround(
  repositories: TenantRepositories,
  scope: Pick<MemberScope, "tenant" | "clock">,
  id: ProgrammeId,
): Promise<Result<PreviewGround>> {
  const programme = await repositories.programmes.get(id);
  if (!programme) return fail(appError("not-found"));
  const waves = await repositories.waves.listByProgramme(id);
  const open = waves.find(({ status, frozen }) => status === "open" && frozen && !frozen.imported);
  const { name } = programme;
  if (open?.frozen)
    return ok({ programme: { id, name }, wave: open, openWave: open.title, frozen: open.frozen });
  const today = todayOf(scope.clock);
  const { settings } = programme;
  const terms = await ownTermsOf(repositories);
  const { units, partners } = await rosterOn(repositories, today);
  return ok({
    programme: { id, name },
    wave: waves.find(({ status }) => status === "draft") ?? waveToCome(scope, id),
    openWave: null,
    frozen: {
      settings,
      instrument: instrumentDocument(buildInstrument(settings.topics, settings.ownQuestions, terms)),
      units,
      partners,
      readers: await readersOn(repositories, today),
      endsOn: programme.endsOn ?? usualLastDay(today),
      texts: await pageTextsOf(repositories),
    },
  });
}

/** A wave that nobody has made yet: no day is known of it. */
function waveToCome({ tenant }: Pick<MemberScope, "tenant">, programmeId: ProgrammeId): WaveRow {
  return {
    tenantId: tenant.id,
    id: asId<WaveId>("to-come"),
    programmeId,
    number: 0,
    title: "",
    status: "draft",
    opensOn: null,
    closesOn: null,
    closesAt: null,
    openedAt: null,
    closedAt: null,
    publishedAt: null,
    seed: 0,
    frozen: null,
    takenResponse: null,
  };
}

/** Somebody of a role, in the first team that there is: nobody in particular. */
export function previewOf({ frozen }: Pick<PreviewGround, "frozen">, role: RespondentRole): Questioned {
  const unit = frozen.units.find(({ level }) => level !== "organisation") ?? frozen.units.at(0);
  const member = (of: InsideRole) =>
    unit ? { personId: asId<PersonId>("nobody"), unitId: unit.id, role: of } : null;
  return {
    frozen,
    instrument: frozenInstrument(frozen),
    side: role === "partner" ? "partner" : "inside",
    member: role === "partner" ? null : member(role),
  };
}
