import type { Result } from "@vensterbank/core";
import { z } from "zod";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import type { MailContent } from "../../mail/mail";
import { mailAddressInput } from "../mail-address";
import { handOutLink, type LinkOwner, type LinkRequest } from "./hand-out-link.server";

const minutes = 30;

export interface LinkPlaces {
  linkTo(token: string): string;
  readonly signIn: string;
}

export const askResetInput = z.object({ email: mailAddressInput });

/**
 * Mails a link under which a password is set. Who has none gets one that way too, unless their organisation wants them to
 * come in over its own sign-on.
 */
export async function askReset(
  scope: ControlScope,
  request: LinkRequest,
  places: LinkPlaces,
): Promise<Result<void>> {
  return handOutLink(scope, request, {
    purpose: "password-reset",
    minutes,
    data: {},
    content: (owner) => contentOf(owner, places),
  });
}

function contentOf({ bound, hasPassword, token }: LinkOwner, places: LinkPlaces): MailContent {
  const small = [{ key: "mail.reset.unasked" }] as const;
  if (bound && !hasPassword)
    return {
      subject: { key: "mail.reset.subject" },
      paragraphs: [{ key: "mail.signOnOnly" }],
      action: { label: { key: "mail.signOnOnly.action" }, path: places.signIn },
      small,
    };
  return {
    subject: { key: "mail.reset.subject" },
    paragraphs: [
      { key: hasPassword ? "mail.reset.lead" : "mail.reset.first", params: { minutes } },
      { key: "mail.reset.ends" },
    ],
    action: { label: { key: "mail.reset.action" }, path: places.linkTo(token) },
    small,
  };
}
