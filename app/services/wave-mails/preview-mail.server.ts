import {
  appError,
  fail,
  type Locale,
  locales,
  ok,
  type ProgrammeId,
  type Result,
  type WaveId,
} from "@vensterbank/core";
import type { TenantRepositories, TenantRow, WaveRow } from "@vensterbank/db";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { z } from "zod";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { env } from "../../env.server";
import { ownTextsOf } from "../texts/own-texts.server";
import { todayOf } from "../today.server";
import { readersOn } from "../waves/wave-readers.server";
import { type WaveMailInput, type WaveMailKind, type WaveMailParts } from "./wave-mail";
import { waveMailParts } from "./wave-mail-parts";
import { waveMailText } from "./wave-mail-text";

export const waveMailKinds = ["invite", "remind", "tell"] as const satisfies readonly WaveMailKind[];

/** Which mail is looked at; what cannot be read is the most usual one. */
export const previewQuery = z.object({
  side: z.enum(["inside", "partner"]).catch("inside"),
  locale: z.enum(locales).nullable().catch(null),
  number: z.coerce.number().int().min(1).max(3).catch(1),
});
export type PreviewQuery = z.infer<typeof previewQuery>;

/** A link as real ones look, that belongs to nobody. */
export const sampleToken = "dit-is-een-voorbeeld-geen-echte-link";

/** Where the links in the mail lead; on the sample they lead nowhere. */
export interface SampleLinks {
  readonly link: string;
  readonly declineLink: string;
}

export interface MailPreview {
  readonly wave: {
    readonly id: WaveId;
    readonly title: string;
    readonly programme: { readonly id: ProgrammeId; readonly name: string };
  };
  readonly kind: WaveMailKind;
  readonly side: "inside" | "partner";
  readonly number: number;
  readonly parts: WaveMailParts;
  readonly text: string;
  /** Name and address that it comes from. */
  readonly from: string;
  /** Null = nobody reads answers. */
  readonly replyTo: string | null;
  /** Where a test mail goes: one's own address. */
  readonly ownAddress: string;
}

/** What a mail of a wave would be for an invented person, by the settings and texts of now. */
export async function sampleMail(
  repositories: TenantRepositories,
  scope: MemberScope,
  { wave, tenant }: { readonly wave: WaveRow; readonly tenant: TenantRow },
  kind: WaveMailKind,
  { side, locale: wanted, number, link, declineLink }: PreviewQuery & SampleLinks,
): Promise<WaveMailInput> {
  const locale: Locale = wanted ?? tenant.locale;
  const { coordinators } = wave.frozen?.readers ?? (await readersOn(repositories, todayOf(scope.clock)));
  const { t } = createTranslator(locale, messagesOf(locale, ["texts"]));
  return {
    ...{ kind, side, locale, number, link, declineLink },
    organisation: tenant.name,
    recipient: t(`texts.preview.sample.${side}`),
    closesAt: wave.closesAt,
    closesOn: wave.closesOn,
    timeZone: tenant.timeZone,
    coordinator: coordinators.map(({ name, email }) => `${name} (${email})`).join(", "),
    ownTexts: await ownTextsOf(repositories),
  };
}

/** The mail as it would look, and the same without formatting. */
export async function previewMail(
  scope: MemberScope,
  id: WaveId,
  kind: WaveMailKind,
  query: PreviewQuery & SampleLinks,
): Promise<Result<MailPreview>> {
  return scope.read(async (repositories) => {
    const wave = await repositories.waves.get(id);
    const programme = wave && (await repositories.programmes.get(wave.programmeId));
    if (!wave || !programme) return fail(appError("not-found"));
    const tenant = await repositories.tenant.get();
    const input = await sampleMail(repositories, scope, { wave, tenant }, kind, query);
    const parts = waveMailParts(input);
    return ok({
      wave: { id, title: wave.title, programme: { id: programme.id, name: programme.name } },
      ...{ kind, side: query.side, number: query.number, parts },
      text: waveMailText(parts),
      from: `${tenant.senderName ?? tenant.name} <${env.MAIL_FROM}>`,
      replyTo: tenant.replyTo,
      ownAddress: await ownAddressOf(repositories, scope),
    });
  });
}

/** The mail address of the account of who asks. */
export async function ownAddressOf(
  { memberships }: Pick<TenantRepositories, "memberships">,
  { actor }: MemberScope,
): Promise<string> {
  return (await memberships.list()).find(({ userId }) => userId === actor.userId)?.email ?? "";
}
