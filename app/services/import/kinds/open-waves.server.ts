import {
  appError,
  type PartnerId,
  type PersonId,
  type ProgrammeId,
  type WavePartner,
} from "@vensterbank/core";
import type { FrozenWave, ParticipationRow, TenantRepositories, WaveRow } from "@vensterbank/db";
import { refuse } from "../../write-result.server";

/** An open wave with its people and partners by code: what files of answers and relations speak of. */
export interface OpenWave {
  readonly wave: WaveRow & { readonly frozen: FrozenWave };
  readonly people: ReadonlyMap<string, OpenMember>;
  readonly partners: ReadonlyMap<string, WavePartner>;
  readonly participations: readonly ParticipationRow[];
}

export interface OpenMember {
  readonly personId: PersonId;
  readonly unitId: string;
  readonly role: "director" | "manager" | "professional" | "support";
}

/** Entries of the record after which somebody can have a link or a code. */
const givesLinks = ["links.issue", "codes.issue", "invitations.send", "paper.enter"] as const;

/**
 * Whether personal links came into use in one of these waves. From then on files must stay out: what a file meets would
 * tell of each person whether they have answered, and could change what they said. Decided by what those who run a wave
 * did, since the moment at which somebody's first answer shuts files out would tell of that answer.
 */
export async function linksAreInUse(
  { auditLog, fieldworkSteps, drafts, responses }: TenantRepositories,
  open: ReadonlyMap<number, OpenWave>,
): Promise<boolean> {
  const given = new Set<string>();
  for (const action of givesLinks)
    for (const subject of await auditLog.subjectsOf(action)) given.add(subject);
  for (const { wave } of open.values()) {
    const mails = (await fieldworkSteps.listByWave(wave.id)).filter(
      ({ kind, startedAt }) => (kind === "invite" || kind === "remind") && startedAt !== null,
    );
    if (given.has(wave.id) || mails.length > 0) return true;
    if ((await drafts.existInWave(wave.id)) || (await responses.cameByLink(wave.id))) return true;
  }
  return false;
}

/** The open waves of a programme, by number. Refuses when there is no such programme. */
export async function openWavesOf(
  { programmes, waves, people, partners, participations }: TenantRepositories,
  programmeId: ProgrammeId,
): Promise<ReadonlyMap<number, OpenWave>> {
  if (!(await programmes.get(programmeId))) refuse(appError("not-found"));
  const personCode = new Map((await people.list()).map(({ id, code }) => [id, code]));
  const partnerCode = new Map((await partners.list()).map(({ id, code }) => [id, code]));
  const open = new Map<number, OpenWave>();
  for (const wave of await waves.listByProgramme(programmeId)) {
    const { frozen } = wave;
    if (wave.status !== "open" || frozen === null) continue;
    const members = await waves.listMembers(wave.id);
    const codeOf = (id: PersonId | PartnerId, codes: ReadonlyMap<string, string>) => codes.get(id) ?? id;
    open.set(wave.number, {
      wave: { ...wave, frozen },
      people: new Map(members.map((member) => [codeOf(member.personId, personCode), member])),
      partners: new Map(
        (await waves.listPartners(wave.id)).map((one) => [codeOf(one.partnerId, partnerCode), one]),
      ),
      participations: await participations.listByWave(wave.id),
    });
  }
  return open;
}
