import { appError, type ParticipationId, type Result, type UnitId, type WaveId } from "@vensterbank/core";
import { hashToken, type ParticipationRow, type TenantRepositories, type WaveRow } from "@vensterbank/db";
import { z } from "zod";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { isWithdrawn, withNewLinks } from "../waves/ended-links";
import { type Invitee, inviteesOf } from "../waves/invitees.server";
import { refuse, writeResult } from "../write-result.server";
import { codeDays, codeExpiry } from "./code-days.server";
import { newCode, tokenOfCode } from "./printed-code.server";
import { withoutAddress } from "./without-address.server";

/** For whom codes are made: who cannot be reached by mail, a unit as it stood when the wave opened, everybody, or some. */
export const codeReceivers = ["without-address", "unit", "everybody", "chosen"] as const;

export const issueCodesInput = z.object({
  whom: z.enum(codeReceivers),
  unit: z.string().max(128).optional(),
  chosen: z.array(z.string().max(128)).max(20_000).default([]),
  /** Only who has no code that can still be typed. */
  onlyNew: z.boolean().default(false),
  /** The last day on which the codes can be typed, YYYY-MM-DD. */
  lastDay: z.iso.date(),
});
export type IssueCodesInput = z.input<typeof issueCodesInput>;

/** A code at the only moment at which it can be told: afterwards the hash of its link remains. */
export interface IssuedCode extends Invitee {
  readonly code: string;
  /** Secret of the personal link that it stands for. */
  readonly token: string;
}

export interface IssuedCodes {
  readonly organisation: string;
  readonly wave: string;
  readonly timeZone: string;
  readonly expiresAt: Date;
  /** In order of unit and name, partners last. */
  readonly codes: readonly IssuedCode[];
}

/**
 * Makes printed codes in an open wave, one a person. An earlier code of the same person leads nowhere from now on, unless
 * something was filled in or sent under it; links from mails go on working. Who has sent answers gets a code as well, so
 * that a list of codes tells nobody who has answered (trust 1.5). Somebody whose link was ended is invited again only when
 * chosen by name.
 */
export async function issueCodes(
  scope: MemberScope,
  waveId: WaveId,
  given: IssueCodesInput,
): Promise<Result<IssuedCodes>> {
  const parsed = issueCodesInput.safeParse(given);
  return writeResult(scope, async (repositories) => {
    const { waves, participations, tenant } = repositories;
    const wave = await waves.get(waveId);
    if (!wave) refuse(appError("not-found"));
    if (wave.status !== "open") refuse(appError("wrong-wave-status"));
    // Only the day is typed; anything else comes from choices, and leads to nobody.
    if (!parsed.success) {
      const isDay = parsed.error.issues.some(({ path }) => path[0] === "lastDay");
      refuse(isDay ? invalid("lastDay", "errors.field.date") : appError("not-found"));
    }
    const input = parsed.data;
    const { timeZone } = await tenant.get();
    const { today, latest } = codeDays(wave, scope.clock, timeZone);
    if (input.lastDay < today || input.lastDay > latest) refuse(invalid("lastDay", "codes.error.lastDay"));
    const expiresAt = codeExpiry(wave, input.lastDay, timeZone);
    const now = scope.clock.now();
    if (expiresAt <= now) refuse(invalid("lastDay", "codes.error.lastDay"));

    // The form sends the unit along whatever is chosen; one that was not in this wave is nobody's.
    if (input.unit && !wave.frozen?.units.some(({ id }) => id === input.unit)) refuse(appError("not-found"));
    const chosen = await receiversOf(repositories, wave, input, { today, now });
    if (chosen.length === 0) refuse(invalid("whom", "codes.error.nobody"));
    const codes = new Map(chosen.map(({ id }) => [id, newCode()]));
    const codeOf = (id: ParticipationId) => codes.get(id) ?? "";
    for (const { id, status } of chosen) {
      if (isWithdrawn(status)) await participations.changeStatus(id, status, withNewLinks(status));
    }
    await participations.replaceCodes(
      chosen.map(({ id }) => {
        return { id, tokenHash: hashToken(tokenOfCode(codeOf(id))), codeExpiresAt: expiresAt };
      }),
      now,
    );
    await recordAudit(repositories, scope, "codes.issue", waveId);
    const invitees = await inviteesOf(repositories, wave, chosen);
    return {
      organisation: scope.tenant.name,
      wave: wave.title,
      timeZone,
      expiresAt,
      codes: invitees.map((invitee) => {
        const code = codeOf(invitee.id);
        return { ...invitee, withdrawn: false, code, token: tokenOfCode(code) };
      }),
    };
  });
}

const invalid = (field: string, key: "errors.field.date" | "codes.error.lastDay" | "codes.error.nobody") =>
  appError("invalid-input", { fields: [{ field, key }] });

async function receiversOf(
  repositories: TenantRepositories,
  wave: WaveRow,
  { whom, unit, chosen, onlyNew }: z.output<typeof issueCodesInput>,
  { today, now }: { readonly today: string; readonly now: Date },
): Promise<ParticipationRow[]> {
  const { participations, waves } = repositories;
  const all = await participations.listByWave(wave.id);
  if (whom === "chosen") {
    const wanted = new Set<string>(chosen);
    const found = all.filter(({ id }) => wanted.has(id));
    if (found.length < wanted.size) refuse(appError("not-found"));
    return found;
  }
  const has = onlyNew ? await participations.listCodes(wave.id, now) : new Map<ParticipationId, Date>();
  const invited = all.filter(({ id, status }) => !isWithdrawn(status) && !has.has(id));
  if (whom === "everybody") return invited;
  if (whom === "without-address") {
    const without = await withoutAddress(repositories, all, today);
    return invited.filter(({ id }) => without.has(id));
  }
  const within = below(wave.frozen?.units ?? [], unit);
  const members = await waves.listMembers(wave.id);
  const there = new Set(members.filter(({ unitId }) => within.has(unitId)).map(({ personId }) => personId));
  return invited.filter(({ personId }) => personId !== null && there.has(personId));
}

/** A unit and all units under it. */
function below(
  units: readonly { readonly id: UnitId; readonly parentId: UnitId | null }[],
  top: string | undefined,
): ReadonlySet<UnitId> {
  const found = new Set(units.filter(({ id }) => id === top).map(({ id }) => id));
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { id, parentId } of units) if (parentId !== null && found.has(parentId)) found.add(id);
  }
  return found;
}
