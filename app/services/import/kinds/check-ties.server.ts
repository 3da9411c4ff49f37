import { type PartnerId, type PersonId } from "@vensterbank/core";
import {
  type NewRelationReport,
  type NewTie,
  randomId,
  type RelationReportRow,
  type TieRow as StoredTie,
} from "@vensterbank/db";
import { checked, type CheckedImport, type ImportWork } from "../import-check.server";
import { type ImportTarget } from "../import-target.server";
import { type TieEnd, tieKey, type TieRow, validateTies } from "../validate-ties.server";
import { type OpenWave, openWavesOf } from "./open-waves.server";

type ProgrammeTarget = Extract<ImportTarget, { programmeId: unknown }>;

interface KnownRelations {
  readonly ties: ReadonlyMap<string, StoredTie>;
  /** By wave and sender. */
  readonly reports: ReadonlyMap<string, RelationReportRow>;
}

/** Relations in open waves: added, or changed in strength and benefit; a sender in the file has answered. */
export async function checkTies({
  repositories,
  target: { programmeId },
  table,
}: ImportWork<ProgrammeTarget>): Promise<CheckedImport> {
  const open = await openWavesOf(repositories, programmeId);
  const known = await knownRelations(repositories, open);
  const outcome = validateTies(table, {
    waves: new Map(
      [...open].map(([number, { people, partners }]) => [
        number,
        { personCodes: new Set(people.keys()), partnerCodes: new Set(partners.keys()) },
      ]),
    ),
    ties: known.ties,
  });
  return checked(outcome, async (rows) => {
    const { relations } = repositories;
    const added: NewTie[] = [];
    const reports = new Map<string, NewRelationReport>();
    for (const row of rows) {
      const one = open.get(row.wave);
      if (!one) throw new Error("A row of a wave that was not checked");
      if (row.to !== null) {
        const before = known.ties.get(tieKey(row.wave, row.from.code, row.to.code, row.level));
        if (before) await relations.updateTie(before.id, { strength: row.strength, value: row.value });
        else added.push(newTie(one, row));
      }
      const sender = `${row.wave} ${row.from.code}`;
      const report = known.reports.get(sender);
      const status = row.to === null ? "nobody" : "answered";
      if (!report) reports.set(sender, newReport(one, row.from, status));
      else if (status === "answered" && report.status !== status)
        await relations.setReportStatus(report.id, status);
    }
    await relations.insertTies(added.sort((a, b) => (a.id < b.id ? -1 : 1)));
    await relations.insertReports([...reports.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });
}

async function knownRelations(
  { relations }: ImportWork["repositories"],
  open: ReadonlyMap<number, OpenWave>,
): Promise<KnownRelations> {
  const ties = new Map<string, StoredTie>();
  const reports = new Map<string, RelationReportRow>();
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
      reports.set(`${number} ${codeOf(report.senderPersonId, report.senderPartnerId)}`, report);
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
