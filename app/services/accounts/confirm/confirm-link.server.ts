import { appError, fail, ok, type Result } from "@vensterbank/core";
import { z } from "zod";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { findLink, type LinkVisit } from "../mail-links/find-link.server";
import { handOutLink } from "../mail-links/hand-out-link.server";
import { waysToConfirm } from "./ways-to-confirm.server";

const minutes = 15;

const confirmLinkData = z.object({ session: z.string(), returnTo: z.string().nullable() });

interface Asked {
  /** Network address of the visitor. */
  readonly address: string;
  readonly returnTo: string | null;
  linkTo(token: string): string;
}

/** Mails a link with which a session is proved anew: for who has no password and no second factor. */
export async function askConfirmLink(
  scope: ControlScope,
  { address, returnTo, linkTo }: Asked,
): Promise<Result<void>> {
  const { user, session } = scope;
  if (!user || !session) return fail(appError("not-signed-in"));
  if (!(await waysToConfirm(scope, user.id)).link) return fail(appError("forbidden"));
  return handOutLink(
    scope,
    { email: user.email, address },
    {
      purpose: "confirm-link",
      minutes,
      data: { session: session.id, returnTo } satisfies z.infer<typeof confirmLinkData>,
      content: ({ token }) => ({
        subject: { key: "mail.confirm.subject" },
        paragraphs: [{ key: "mail.confirm.lead", params: { minutes } }],
        action: { label: { key: "mail.confirm.action" }, path: linkTo(token) },
        small: [{ key: "mail.confirm.unasked" }],
      }),
    },
  );
}

type Visit = Omit<LinkVisit, "purpose">;

/** Whether a link proves this very session: it works in the browser that asked for it, and in no other. */
export async function findConfirmLink(
  scope: ControlScope,
  visit: Visit,
): Promise<Result<{ readonly tokenHash: string; readonly returnTo: string | null }>> {
  const found = await findLink(scope, { ...visit, purpose: "confirm-link" });
  if (!found.ok) return found;
  const { tokenHash, userId, data } = found.value;
  const { session, returnTo } = confirmLinkData.parse(data);
  if (scope.user?.id !== userId || scope.session?.id !== session) return fail(appError("mail-link-over"));
  return ok({ tokenHash, returnTo });
}

/** Uses the link up. */
export async function takeConfirmLink(
  scope: ControlScope,
  visit: Visit,
): Promise<Result<{ readonly returnTo: string | null }>> {
  const found = await findConfirmLink(scope, visit);
  const { user } = scope;
  if (!found.ok || !user) return found;
  const { tokenHash, returnTo } = found.value;
  return scope.write(async (repositories) => {
    const taken = await repositories.oneTimeTokens.take(tokenHash, "confirm-link", scope.clock.now());
    if (!taken) return fail(appError("mail-link-over"));
    await appendAccountEvent(repositories, scope, { userId: user.id, kind: "confirmed" });
    return ok({ returnTo });
  });
}
