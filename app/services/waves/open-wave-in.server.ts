import { appError, type ParticipationId, type WaveId } from "@vensterbank/core";
import { hashToken, type NewParticipation, newId, newToken, type TenantRepositories } from "@vensterbank/db";
import { buildInstrument, instrumentDocument } from "@vensterbank/instrument";
import { type AuditedActor, recordAudit } from "../audit/record-audit.server";
import { previousUnheard } from "../feedback/feedback-gate.server";
import { localDayOf } from "../fieldwork/local-time.server";
import { activeProgramme } from "../programmes/active-programme.server";
import { usualLastDay } from "../programmes/last-day.server";
import { ownTermsOf, pageTextsOf } from "../texts/page-texts.server";
import { refuse } from "../write-result.server";
import { openingProblems } from "./opening-problems.server";
import { readersOn } from "./wave-readers.server";
import { rosterOn, type WaveRoster } from "./wave-roster.server";

export interface Closing {
  /** Last day by the organisation's clock, YYYY-MM-DD, today or later. */
  readonly closesOn: string;
  /** The moment on that day after which nobody begins any more; null = the end of it. */
  readonly closesAt: Date | null;
}

/**
 * Opens a wave within a unit of work that is going on, in somebody's name or the service's own; refuses what `openWave` tells.
 */
export async function openWaveIn(
  repositories: TenantRepositories,
  by: AuditedActor,
  id: WaveId,
  { closesOn, closesAt }: Closing,
): Promise<void> {
  const { programmes, waves, participations, tenant } = repositories;
  const now = by.clock.now();
  const today = localDayOf(now, (await tenant.get()).timeZone);
  const wave = (await waves.get(id)) ?? refuse(appError("not-found"));
  const programme = await activeProgramme(repositories, wave.programmeId);
  if (wave.status !== "draft") refuse(appError("wrong-wave-status"));
  if (closesOn < today || (closesAt !== null && closesAt <= now))
    refuse(appError("invalid-input", { fields: [{ field: "closesOn", key: "field.past" }] }));
  // From before a last day was asked: respondents are told one all the same.
  const endsOn = programme.endsOn ?? usualLastDay(today);
  if (closesOn > endsOn)
    refuse(appError("invalid-input", { fields: [{ field: "closesOn", key: "field.after-programme" }] }));
  if (programme.endsOn === null) await programmes.update(programme.id, { endsOn });
  const { settings } = programme;
  const roster = await rosterOn(repositories, today);
  if (roster.members.length < settings.thresholds.results)
    refuse(appError("too-few-invited", { params: { threshold: settings.thresholds.results } }));
  const all = await waves.listByProgramme(wave.programmeId);
  const unheard = await previousUnheard(repositories, wave.programmeId);
  const [problem] = openingProblems(wave, all, roster, settings, unheard);
  if (problem) refuse(appError("conflict", { params: { problem: problem.key } }));

  const terms = await ownTermsOf(repositories);
  const frozen = {
    settings,
    instrument: instrumentDocument(buildInstrument(settings.topics, settings.ownQuestions, terms)),
    texts: await pageTextsOf(repositories),
    units: roster.units,
    partners: roster.partners,
    readers: await readersOn(repositories, today),
    endsOn,
  };
  await waves.update(id, { opensOn: today, closesOn, closesAt });
  if (!(await waves.changeStatus(id, "draft", "open", { openedAt: now, frozen })))
    refuse(appError("wrong-wave-status"));
  await waves.insertMembers(id, roster.members);
  await waves.insertPartners(id, roster.partners);
  await participations.insertMany(invitations(id, roster), now);
  await recordAudit(repositories, by, "wave.open", id);
}

function invitations(waveId: WaveId, { members, partners, contacts }: WaveRoster): NewParticipation[] {
  const invite = (who: Pick<NewParticipation, "personId" | "partnerId" | "contactId">): NewParticipation => ({
    id: newId<ParticipationId>(),
    waveId,
    ...who,
    tokenHash: hashToken(newToken()),
    status: "invited",
  });
  return [
    ...members.map(({ personId }) => invite({ personId })),
    ...partners.flatMap(({ partnerId }) => {
      const own = contacts.filter((contact) => contact.partnerId === partnerId);
      return own.length === 0
        ? [invite({ partnerId })]
        : own.map((contact) => invite({ partnerId, contactId: contact.id }));
    }),
  ];
}
