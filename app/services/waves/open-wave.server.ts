import { appError, type ParticipationId, type Result, type WaveId } from "@vensterbank/core";
import { hashToken, type NewParticipation, newId, newToken } from "@vensterbank/db";
import { buildInstrument, instrumentDocument } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { todayOf } from "../today.server";
import { activeProgramme } from "../programmes/active-programme.server";
import { usualLastDay } from "../programmes/last-day.server";
import { refuse, writeResult } from "../write-result.server";
import { openingProblems } from "./opening-problems.server";
import { readersOn } from "./wave-readers.server";
import { rosterOn, type WaveRoster } from "./wave-roster.server";

/**
 * Opens a wave: settings, instrument, units, people, partners and who reads freeze as they are today, and everybody gets an
 * invitation whose link nobody knows yet (`issueLinks` makes the links).
 * @param closesOn last day, YYYY-MM-DD, today or later
 */
export async function openWave(
  scope: MemberScope,
  id: WaveId,
  { closesOn }: { readonly closesOn: string },
): Promise<Result<void>> {
  const today = todayOf(scope.clock);
  return writeResult(scope, async (repositories) => {
    const { programmes, waves, participations } = repositories;
    const wave = await waves.get(id);
    if (!wave) refuse(appError("not-found"));
    const programme = await activeProgramme(repositories, wave.programmeId);
    if (wave.status !== "draft") refuse(appError("wrong-wave-status"));
    if (closesOn < today)
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
    if (openingProblems(wave, all, roster, settings).length > 0) refuse(appError("conflict"));

    const frozen = {
      settings,
      instrument: instrumentDocument(buildInstrument(settings.topics, settings.ownQuestions)),
      units: roster.units,
      partners: roster.partners,
      readers: await readersOn(repositories, today),
      endsOn,
    };
    await waves.update(id, { opensOn: today, closesOn });
    const openedAt = scope.clock.now();
    if (!(await waves.changeStatus(id, "draft", "open", { openedAt, frozen })))
      refuse(appError("wrong-wave-status"));
    await waves.insertMembers(id, roster.members);
    await waves.insertPartners(id, roster.partners);
    await participations.insertMany(invitations(id, roster), openedAt);
    await recordAudit(repositories, scope, "wave.open", id);
  });
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
