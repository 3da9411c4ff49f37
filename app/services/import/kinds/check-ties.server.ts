import { type PartnerId, type PersonId } from "@vensterbank/core";
import { type NewRelationReport, type NewTie, randomId, type RelationReportRow } from "@vensterbank/db";
import { checked, type CheckedImport, type ImportWork } from "../import-check.server";
import { refusedOutcome } from "../import-outcome.server";
import { type ImportTarget } from "../import-target.server";
import {
  type ExistingTie,
  senderKey,
  type TieEnd,
  tieKey,
  type TieRow,
  type TiesContext,
  validateTies,
} from "../validate-ties.server";
import { linksAreInUse, type OpenWave, openWavesOf } from "./open-waves.server";

type ProgrammeTarget = Extract<ImportTarget, { programmeId: unknown }>;

/**
 * Relations in open waves, as long as no personal links were given. A sender in the file has answered; what was reported
 * before is never changed.
 */
export async function checkTies({
  repositories,
  target: { programmeId },
  table,
}: ImportWork<ProgrammeTarget>): Promise<CheckedImport> {
  const open = await openWavesOf(repositories, programmeId);
  if (await linksAreInUse(repositories, open))
    return checked(refusedOutcome(table.rows.length, "links-in-use"), async () => {});
  const known = await knownRelations(repositories, open);
  const outcome = validateTies(table, {
    waves: new Map(
      [...open].map(([number, { people, partners }]) => [
        number,
        { personCodes: new Set(people.keys()), partnerCodes: new Set(partners.keys()) },
      ]),
    ),
    ...known,
  });
  return checked(outcome, async (rows, repositories) => {
    const { relations } = repositories;
    const added: NewTie[] = [];
    const reports = new Map<string, NewRelationReport>();
    for (const row of rows) {
      const one = open.get(row.wave);
      if (!one) throw new Error("A row of a wave that was not checked");
      if (row.to !== null && !known.ties.has(tieKey(row.wave, row.from.code, row.to.code, row.level)))
        added.push(newTie(one, row));
      const sender = senderKey(row.wave, row.from.code);
      if (!known.reports.has(sender))
        reports.set(sender, newReport(one, row.from, row.to === null ? "nobody" : "answered"));
    }
    await relations.insertTies(added.sort((a, b) => (a.id < b.id ? -1 : 1)));
    await relations.insertReports([...reports.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });
}

async function knownRelations(
  { relations }: ImportWork["repositories"],
  open: ReadonlyMap<number, OpenWave>,
): Promise<Pick<TiesContext, "ties" | "reports">> {
  const ties = new Map<string, ExistingTie>();
  const reports = new Map<string, RelationReportRow["status"]>();
  for (const [number, { wave, people, partners }] of open) {
    const code = new Map<string, string>([
      ...[...people].map(([key, { personId }]) => [personId, key] as const),
      ...[...partners].map(([key, { partnerId }]) => [partnerId, key] as const),
    ]);
    const codeOf = (person: PersonId | null, partner: PartnerId | null) =>
      code.get(person ?? partner ?? "") ?? "";
    for (const tie of await relations.listTies(wave.id)) {
      const from = codeOf(tie.fromPersonId, tie.fromPartnerId);
      const to = codeOf(tie.toPersonId, tie.toPartnerId);
      ties.set(tieKey(number, from, to, tie.level), tie);
    }
    for (const report of await relations.listReports(wave.id))
      reports.set(senderKey(number, codeOf(report.senderPersonId, report.senderPartnerId)), report.status);
  }
  return { ties, reports };
}

function endIds({ people, partners }: OpenWave, end: TieEnd) {
  const personId = end.side === "inside" ? (people.get(end.code)?.personId ?? null) : null;
  const partnerId = end.side === "partner" ? (partners.get(end.code)?.partnerId ?? null) : null;
  return { personId, partnerId };
}

function newTie(one: OpenWave, row: TieRow & { readonly to: TieEnd }): NewTie {
  const from = endIds(one, row.from);
  const to = endIds(one, row.to);
  return {
    id: randomId(),
    waveId: one.wave.id,
    fromPersonId: from.personId,
    fromPartnerId: from.partnerId,
    toPersonId: to.personId,
    toPartnerId: to.partnerId,
    level: row.level,
    strength: row.strength,
    value: row.value,
    source: "roster",
  };
}

function newReport(one: OpenWave, sender: TieEnd, status: NewRelationReport["status"]): NewRelationReport {
  const { personId, partnerId } = endIds(one, sender);
  return {
    id: randomId(),
    waveId: one.wave.id,
    senderPersonId: personId,
    senderPartnerId: partnerId,
    status,
  };
}
