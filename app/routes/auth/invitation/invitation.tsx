import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { paths } from "../../../paths";
import { passwordLength } from "../../../services/accounts/password-rules.server";
import { acceptInvitation, newAccountInput } from "../../../services/members/accept-invitation.server";
import { getInvitation } from "../../../services/members/get-invitation.server";
import { pageTitle } from "../../../ui/messages/page-title";
import { InvitationOver } from "./invitation-over";
import { InvitationTerms } from "./invitation-terms";

/** Its last part: a token is no parameter of the handlers for everybody. */
const tokenOf = ({ pathname }: URL) =>
  pathname
    .replace(/\.data$/, "")
    .split("/")
    .at(-1) ?? "";

export const loader = publicRoute.loader(async ({ scope, url }) => {
  const control = await scope();
  const found = await getInvitation(control, tokenOf(url));
  // One page for all that do not work, so that nobody learns whether there ever was one.
  const shortest = passwordLength.min;
  if (!found.ok) return data({ invitation: null, signedInAs: null, here: "", shortest }, { status: 404 });
  const here = paths.invitation(tokenOf(url));
  return data({ invitation: found.value, signedInAs: control.user?.name ?? null, here, shortest });
});

export const action = publicRoute.action(async ({ scope, form, url, request, sessions }) => {
  const control = await scope();
  const token = tokenOf(url);
  const here = paths.invitation(token);
  const wantsAccount = form.has("password");
  const submission = parseForm(form, newAccountInput);
  const hide = ["password"];
  if (wantsAccount && submission.status !== "success") {
    // What is filled in is judged for who holds an invitation, and for nobody else.
    const found = await getInvitation(control, token);
    return formReply(submission, { error: found.ok ? undefined : found.error, hide });
  }
  const given = submission.status === "success" ? submission.value : null;
  const accepted = await acceptInvitation(control, token, given);
  // Somebody else made the account in between: the page now says that one signs in.
  if (!accepted.ok && accepted.error.code === "conflict") return redirect(here);
  if (!accepted.ok) return formReply(submission, { error: accepted.error, hide });
  if ("first" in accepted.value)
    return redirect(accepted.value.first === "sign-in" ? paths.signIn(here) : here);
  const { slug, organisation, userId } = accepted.value.joined;
  const welcome = await redirectWithFlash(paths.tenant(slug), message("settings.joined", { organisation }));
  if (control.user === null) {
    const cookie = await (await sessions()).start(request, userId, { factors: ["password"] });
    welcome.headers.append("Set-Cookie", cookie);
  }
  return welcome;
});

export const meta: MetaFunction<typeof loader> = pageTitle("invitation.title");

/** What an invitation is for, and the one step that accepts it. Looking at it uses nothing up. */
export default function Invitation() {
  const { invitation, signedInAs, here, shortest } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  if (invitation === null) return <InvitationOver />;
  return (
    <InvitationTerms
      invitation={invitation}
      signedInAs={signedInAs}
      here={here}
      shortest={shortest}
      lastResult={lastResult}
    />
  );
}
