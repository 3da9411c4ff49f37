import { type Result } from "@vensterbank/core";
import { z } from "zod";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { mailAddressInput } from "../accounts/mail-address";
import { recordAudit } from "../audit/record-audit.server";
import { requireDirector } from "../members/directors.server";
import { writeResult } from "../write-result.server";
import { oneLine } from "./settings-input.server";
import { timeZones } from "./time-zones.server";

/** Signs that make one name look like an address, or like several. */
const addressSigns = /[<>@"]/;

export const mailSettingsInput = z.object({
  senderName: oneLine(100)
    .refine((name) => !addressSigns.test(name), { error: "errors.field.senderName" })
    .optional(),
  replyTo: mailAddressInput.optional(),
  timeZone: z.string().refine((zone) => timeZones().includes(zone), { error: "errors.field.choose" }),
});
type MailSettingsInput = z.infer<typeof mailSettingsInput>;

export interface MailSettings {
  /** Null = the organisation's name. */
  readonly senderName: string | null;
  readonly organisation: string;
  /** Null = nobody reads answers. */
  readonly replyTo: string | null;
  readonly timeZone: string;
  readonly mayEdit: boolean;
}

/** Whom mails to respondents come from, where answers go, and by which clock the organisation plans. */
export async function getMailSettings(scope: MemberScope): Promise<MailSettings> {
  return scope.read(async ({ tenant }) => {
    const { senderName, name, replyTo, timeZone } = await tenant.get();
    return { senderName, organisation: name, replyTo, timeZone, mayEdit: scope.can("settings.edit") };
  });
}

export async function updateMailSettings(
  scope: MemberScope,
  { timeZone, ...given }: MailSettingsInput,
): Promise<Result<void>> {
  const { senderName, replyTo } = { senderName: given.senderName ?? null, replyTo: given.replyTo ?? null };
  return writeResult(scope, async (repositories) => {
    await requireDirector(repositories, scope);
    const known = await repositories.tenant.get();
    await repositories.tenant.update({ senderName, replyTo, timeZone });
    if (known.senderName !== senderName)
      await recordAudit(repositories, scope, "settings.change", "sender-name");
    if (known.replyTo !== replyTo) await recordAudit(repositories, scope, "settings.change", "reply-to");
    if (known.timeZone !== timeZone) await recordAudit(repositories, scope, "settings.change", "time-zone");
  });
}
