import type { Result } from "@vensterbank/core";
import { formatsFor } from "@vensterbank/i18n";
import { z } from "zod";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import type { MailContent } from "../../mail/mail";
import { mailAddressInput } from "../mail-address";
import { handOutLink, type LinkOwner, type LinkRequest } from "./hand-out-link.server";

const minutes = 15;

export const askLinkInput = z.object({
  email: mailAddressInput,
  returnTo: z.string().max(2_000).optional(),
});

/** Where and when a link was asked for: its page and its mail tell, so that nobody uses a link that another one asked for. */
export const signInLinkData = z.object({
  returnTo: z.string().nullable(),
  device: z.string().nullable(),
  askedAt: z.iso.datetime(),
});

export interface SignInLinkRequest extends LinkRequest {
  readonly returnTo: string | null;
  readonly device: string | null;
}

/** Mails a link that signs in. */
export async function askSignInLink(
  scope: ControlScope,
  { returnTo, device, ...request }: SignInLinkRequest,
  linkTo: (token: string) => string,
): Promise<Result<void>> {
  const askedAt = scope.clock.now();
  return handOutLink(scope, request, {
    purpose: "sign-in-link",
    minutes,
    data: { returnTo, device, askedAt: askedAt.toISOString() } satisfies z.infer<typeof signInLinkData>,
    content: (owner) => contentOf(scope, owner, { device, askedAt, linkTo }),
  });
}

function contentOf(
  { locale }: ControlScope,
  { user, token }: LinkOwner,
  { device, askedAt, linkTo }: { device: string | null; askedAt: Date; linkTo: (token: string) => string },
): MailContent {
  const subject = { key: "mail.link.subject" } as const;
  const small = [{ key: "mail.link.unasked" }] as const;
  const params = formatsFor(user.locale ?? locale).clock(askedAt);
  return {
    subject,
    paragraphs: [
      { key: "mail.link.lead", params: { minutes } },
      { key: "mail.link.asked", params },
      ...(device === null ? [] : [{ key: "mail.link.device", params: { device } } as const]),
    ],
    action: { label: { key: "mail.link.action" }, path: linkTo(token) },
    small,
  };
}
