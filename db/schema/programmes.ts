import {
  type ChangeEventId,
  type InsideRole,
  type Locale,
  type PartnerId,
  type PersonId,
  type ProgrammeId,
  type ProgrammeSettings,
  type TieLevel,
  type UnitId,
  type UnitNode,
  type WaveId,
  type WavePartner,
  type WaveStatus,
} from "@vensterbank/core";
import { type TenantKit } from "../kit/sqlite";
import { type RosterTables } from "./roster";

/** What a wave promised and looked like on the day it opened; nothing in it changes afterwards. */
export interface FrozenWave {
  readonly settings: ProgrammeSettings;
  /** The instrument document: text, as `instrumentDocument` wrote it. */
  readonly instrument: string;
  readonly units: readonly UnitNode[];
  readonly partners: readonly WavePartner[];
  /** Who the notice names; absent in waves that were opened before this was kept, and in imported ones. */
  readonly readers?: WaveReaders;
  /** Last day of the programme as the notice told it, YYYY-MM-DD; absent in waves that were opened before this was kept. */
  readonly endsOn?: string;
  /** What the organisation says on the pages of the questionnaire; absent in waves from before it could. */
  readonly texts?: FrozenTexts;
  /** Absent in waves that were measured here. */
  readonly imported?: ImportedWave;
}

/** Texts of an organisation beside those of the product, in the languages in which it wrote them; plain text. */
export type FrozenTexts = Readonly<
  Partial<Record<"welcome" | "notice" | "thanks", Readonly<Partial<Record<Locale, string>>>>>
>;

/** A network that was measured elsewhere and brought in: relations only, no questions were answered. */
export interface ImportedWave {
  /** Levels that the files had relations about; nobody was asked about the others. */
  readonly levels: readonly TieLevel[];
  /** Names of the files. */
  readonly files: readonly string[];
  /** The day on which it was brought in, YYYY-MM-DD. */
  readonly importedOn: string;
}

/**
 * How many had answered when the figures of an open wave were last renewed, per group. Kept so that a figure does not
 * change with every answer (decision 0035); groups, never persons.
 */
export interface TakenResponse {
  /** The hour in which large groups were counted, YYYY-MM-DDTHH in UTC. */
  readonly hour: string;
  /** The day on which small groups were counted, YYYY-MM-DD where the organisation is; null = not yet. */
  readonly day: string | null;
  /** Group → answers as they are shown: `inside`, `partners`, `unit.ID`, `role.NAME`, `sector.NAME`. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface WaveReaders {
  /** Names of those who read own words, and names on the map where these are shown. */
  readonly consultants: readonly string[];
  /** Who answers questions. */
  readonly coordinators: readonly { readonly name: string; readonly email: string }[];
}

export function defineProgrammes(kit: TenantKit, { unit, person, partner }: RosterTables) {
  const programme = kit.tenantTable(
    "programme",
    {
      id: kit.textOf<ProgrammeId>("id").notNull(),
      name: kit.text("name").notNull(),
      status: kit.textOf<"active" | "ended">("status").notNull(),
      settings: kit.json<ProgrammeSettings>("settings").notNull(),
      instrumentVersion: kit.text("instrument_version").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      /** Last day: what leads to people is erased after it; null in programmes from before this was asked. */
      endsOn: kit.day("ends_on"),
    },
    { key: ["id"] },
  );

  // Apart from the programme and destroyed at its end: without it no pseudonym leads to a person (trust 1.1).
  const programmeKey = kit.tenantTable(
    "programme_key",
    {
      programmeId: kit.textOf<ProgrammeId>("programme_id").notNull(),
      /** The whole key, or one half of it when the other lies in `shareFile`; in hexadecimal. */
      key: kit.text("key").notNull(),
      /** Name of the file in the keyring that holds the other half. */
      shareFile: kit.text("share_file"),
    },
    { key: ["programmeId"], references: [{ columns: ["programmeId"], to: programme }] },
  );

  const changeEvent = kit.tenantTable(
    "change_event",
    {
      id: kit.textOf<ChangeEventId>("id").notNull(),
      programmeId: kit.textOf<ProgrammeId>("programme_id").notNull(),
      date: kit.day("date").notNull(),
      kind: kit.text("kind").notNull(),
      title: kit.text("title").notNull(),
    },
    { key: ["id"], references: [{ columns: ["programmeId"], to: programme }], indexes: [["programmeId"]] },
  );

  const wave = kit.tenantTable(
    "wave",
    {
      id: kit.textOf<WaveId>("id").notNull(),
      programmeId: kit.textOf<ProgrammeId>("programme_id").notNull(),
      number: kit.int("number").notNull(),
      title: kit.text("title").notNull(),
      status: kit.textOf<WaveStatus>("status").notNull(),
      opensOn: kit.day("opens_on"),
      closesOn: kit.day("closes_on"),
      /**
       * The moment after which nobody begins any more; who has begun may finish for a while (`lastCall`). Null = the end of
       * the last day.
       */
      closesAt: kit.instant("closes_at"),
      openedAt: kit.instant("opened_at"),
      closedAt: kit.instant("closed_at"),
      publishedAt: kit.instant("published_at"),
      seed: kit.int("seed").notNull(),
      frozen: kit.json<FrozenWave>("frozen"),
      /** Null until the first time, and in waves from before this was kept. */
      takenResponse: kit.json<TakenResponse>("taken_response"),
    },
    {
      key: ["id"],
      references: [{ columns: ["programmeId"], to: programme }],
      unique: [["programmeId", "number"]],
    },
  );

  /** Who was entitled to answer, with role and unit as they stood when the wave opened. */
  const waveMember = kit.tenantTable(
    "wave_member",
    {
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      personId: kit.textOf<PersonId>("person_id").notNull(),
      unitId: kit.textOf<UnitId>("unit_id").notNull(),
      role: kit.textOf<InsideRole>("role").notNull(),
    },
    {
      key: ["waveId", "personId"],
      references: [
        { columns: ["waveId"], to: wave },
        { columns: ["personId"], to: person },
        { columns: ["unitId"], to: unit },
      ],
      indexes: [["personId"]],
    },
  );

  const wavePartner = kit.tenantTable(
    "wave_partner",
    {
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      partnerId: kit.textOf<PartnerId>("partner_id").notNull(),
      name: kit.text("name").notNull(),
      sector: kit.text("sector").notNull(),
    },
    {
      key: ["waveId", "partnerId"],
      references: [
        { columns: ["waveId"], to: wave },
        { columns: ["partnerId"], to: partner },
      ],
    },
  );

  /** A name that people gave to a coalition; it follows the coalition over waves by its key. */
  const coalitionName = kit.tenantTable(
    "coalition_name",
    {
      programmeId: kit.textOf<ProgrammeId>("programme_id").notNull(),
      coalitionKey: kit.text("coalition_key").notNull(),
      name: kit.text("name").notNull(),
    },
    { key: ["programmeId", "coalitionKey"], references: [{ columns: ["programmeId"], to: programme }] },
  );

  return { programme, programmeKey, changeEvent, wave, waveMember, wavePartner, coalitionName };
}

export type ProgrammeTables = ReturnType<typeof defineProgrammes>;
