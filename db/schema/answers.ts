import {
  type Answers,
  type PartnerId,
  type PersonId,
  type RespondentRole,
  type ResponseId,
  type TieLevel,
  type UnitId,
  type WaveId,
} from "@vensterbank/core";
import type { Side } from "@vensterbank/instrument";
import { type TenantKit } from "../kit/sqlite";
import { type ProgrammeTables } from "./programmes";
import { type RosterTables } from "./roster";

/**
 * What was answered. No foreign key leads to a participation, none of these rows holds a time, and every id is random,
 * so that neither key nor order joins a response to a person, an open answer to a response, or either to a tie.
 *
 * A receipt hash lets its holder take an answer back while the wave is open. Each table's receipt must be derived from
 * the personal link in its own way, so that equal receipts cannot join the tables; closing the wave erases them.
 */
export function defineAnswers(
  kit: TenantKit,
  { unit, person, partner }: RosterTables,
  { wave }: ProgrammeTables,
) {
  const response = kit.tenantTable(
    "response",
    {
      id: kit.textOf<ResponseId>("id").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      side: kit.textOf<Side>("side").notNull(),
      /** Keyed hash of person and programme; joins the waves of one programme while its key exists. */
      pseudonym: kit.text("pseudonym").notNull(),
      unitId: kit.textOf<UnitId>("unit_id"),
      role: kit.textOf<RespondentRole>("role").notNull(),
      sector: kit.text("sector"),
      answers: kit.json<Answers>("answers").notNull(),
      receiptHash: kit.text("receipt_hash"),
      /** `paper` = written by hand and typed in by a coordinator. */
      mode: kit.textOf<"screen" | "paper">("mode").default("screen").notNull(),
    },
    {
      key: ["id"],
      references: [
        { columns: ["waveId"], to: wave },
        { columns: ["unitId"], to: unit },
      ],
      unique: [["waveId", "pseudonym"]],
      indexes: [["receiptHash"]],
      unordered: true,
    },
  );

  const openAnswer = kit.tenantTable(
    "open_answer",
    {
      id: kit.text("id").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      side: kit.textOf<Side>("side").notNull(),
      question: kit.text("question").notNull(),
      text: kit.text("text").notNull(),
      released: kit.bool("released").notNull(),
      receiptHash: kit.text("receipt_hash"),
    },
    {
      key: ["id"],
      references: [{ columns: ["waveId"], to: wave }],
      indexes: [["waveId"], ["receiptHash"]],
      unordered: true,
    },
  );

  /** Whether somebody answered the part about relations: "nobody" and "skipped" differ from no answer. */
  const relationReport = kit.tenantTable(
    "relation_report",
    {
      id: kit.text("id").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      senderPersonId: kit.textOf<PersonId>("sender_person_id"),
      senderPartnerId: kit.textOf<PartnerId>("sender_partner_id"),
      status: kit.textOf<"answered" | "nobody" | "skipped">("status").notNull(),
      receiptHash: kit.text("receipt_hash"),
    },
    {
      key: ["id"],
      references: [
        { columns: ["waveId"], to: wave },
        { columns: ["senderPersonId"], to: person },
        { columns: ["senderPartnerId"], to: partner },
      ],
      unique: [["waveId", "senderPersonId"]],
      // By person: whoever removes somebody from the list is held against what refers to them.
      indexes: [["receiptHash"], ["senderPersonId"]],
      unordered: true,
    },
  );

  /** Who works on the change with whom. Exactly one sender and one receiver, each a person or a partner. */
  const tie = kit.tenantTable(
    "tie",
    {
      id: kit.text("id").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      fromPersonId: kit.textOf<PersonId>("from_person_id"),
      fromPartnerId: kit.textOf<PartnerId>("from_partner_id"),
      toPersonId: kit.textOf<PersonId>("to_person_id"),
      toPartnerId: kit.textOf<PartnerId>("to_partner_id"),
      level: kit.textOf<TieLevel>("level").notNull(),
      strength: kit.int("strength").notNull(),
      value: kit.real("value"),
      source: kit.textOf<"roster" | "free">("source").notNull(),
      receiptHash: kit.text("receipt_hash"),
    },
    {
      key: ["id"],
      references: [
        { columns: ["waveId"], to: wave },
        { columns: ["fromPersonId"], to: person },
        { columns: ["fromPartnerId"], to: partner },
        { columns: ["toPersonId"], to: person },
        { columns: ["toPartnerId"], to: partner },
      ],
      indexes: [["waveId"], ["receiptHash"], ["fromPersonId"], ["toPersonId"]],
      unordered: true,
    },
  );

  return { response, openAnswer, relationReport, tie };
}
