import {
  type Locale,
  type ParticipationId,
  type PartnerId,
  type PersonId,
  type WaveId,
} from "@vensterbank/core";
import { type TenantKit } from "../kit/sqlite";
import { type ProgrammeTables } from "./programmes";
import { type RosterTables } from "./roster";

/**
 * That someone was invited and has submitted. Never when: a time here and a time there would join a person to a set
 * of answers. Nothing that holds answers refers to these tables (trust 1.1).
 */
export function defineParticipation(
  kit: TenantKit,
  { person, partner, partnerContact }: RosterTables,
  { wave }: ProgrammeTables,
) {
  const participation = kit.tenantTable(
    "participation",
    {
      id: kit.textOf<ParticipationId>("id").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      personId: kit.textOf<PersonId>("person_id"),
      partnerId: kit.textOf<PartnerId>("partner_id"),
      contactId: kit.text("contact_id"),
      tokenHash: kit.text("token_hash").notNull(),
      /**
       * `ended` = sent, and the link withdrawn by a coordinator afterwards: the answers count, and look withdrawn in lists.
       * `opted-out` = the respondent does not take part; looks like everybody in lists. `opted-out-ended` = the same, and the
       * link withdrawn by a coordinator afterwards: looks withdrawn, and another link does not lead to the questionnaire either.
       */
      status: kit
        .textOf<"invited" | "submitted" | "withdrawn" | "ended" | "opted-out" | "opted-out-ended">("status")
        .notNull(),
      /**
       * Secret of the link that mails carry, sealed with the installation's key: every mail leads to the same page, so
       * that what was begun is found again. Null while no mail was made, and after the link was ended.
       */
      mailLink: kit.text("mail_link"),
      /** Why mails do not arrive, as a code; null = nothing is known. */
      unreachable: kit.text("unreachable"),
    },
    {
      key: ["id"],
      references: [
        { columns: ["waveId"], to: wave },
        { columns: ["personId"], to: person },
        { columns: ["partnerId"], to: partner },
        { columns: ["contactId"], to: partnerContact },
      ],
      unique: [["tokenHash"], ["waveId", "personId"], ["waveId", "contactId"]],
      indexes: [["personId"]],
    },
  );

  /** Leads from a link to its tenant. Holds the hash of the token only. */
  const personalLink = kit.lookupTable(
    "personal_link",
    {
      tokenHash: kit.text("token_hash").notNull(),
      participationId: kit.textOf<ParticipationId>("participation_id").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      /** Until when the printed code of this link may be typed; null = it has none. */
      codeExpiresAt: kit.instant("code_expires_at"),
      /** What is sent under it was written on paper and typed in by a coordinator. */
      isPaper: kit.bool("is_paper").default(false).notNull(),
    },
    {
      key: ["tokenHash"],
      references: [{ columns: ["participationId"], to: participation }],
      indexes: [["tenantId", "participationId"]],
    },
  );

  /**
   * Unsent answers, kept under the hashed link and deleted on sending; the day is for clearing up. Answers and relations
   * are sealed with the link's secret, which is not stored.
   */
  const draft = kit.tenantTable(
    "draft",
    {
      tokenHash: kit.text("token_hash").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      answers: kit.json<unknown>("answers").notNull(),
      relations: kit.json<unknown>("relations").notNull(),
      locale: kit.textOf<Locale>("locale").notNull(),
      screen: kit.text("screen").notNull(),
      updatedOn: kit.day("updated_on").notNull(),
    },
    {
      key: ["tokenHash"],
      references: [{ columns: ["waveId"], to: wave }],
      indexes: [["waveId"]],
      unordered: true,
    },
  );

  return { participation, personalLink, draft };
}

export type ParticipationTables = ReturnType<typeof defineParticipation>;
