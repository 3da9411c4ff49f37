import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type AppError, message, type Result } from "@vensterbank/core";
import { passkeyBinding } from "../../../http/accounts/passkey-cookie.server";
import { askedHost } from "../../../http/request/asked-host.server";
import { errorPage, valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { parseForm } from "../../../http/respond/parse-form.server";
import { accountRoute, type AccountArgs } from "../../../http/route/account-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { finishRegistration } from "../../../services/accounts/passkeys/finish-registration.server";
import { listPasskeys } from "../../../services/accounts/passkeys/list-passkeys.server";
import { passkeyInput } from "../../../services/accounts/passkeys/passkey-input.server";
import { relyingPartyOf } from "../../../services/accounts/passkeys/relying-party.server";
import { removePasskey } from "../../../services/accounts/passkeys/remove-passkey.server";
import { renamePasskey } from "../../../services/accounts/passkeys/rename-passkey.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { AddPasskey } from "./parts/add-passkey";
import { PasskeyList } from "./parts/passkey-list";

export const loader = accountRoute.loader(
  { recently: true, changesWaysIn: true },
  async ({ scope, session, request, url }) => ({
    passkeys: valueOf(await listPasskeys(scope)),
    usable: relyingPartyOf(askedHost(request)) !== null,
    device: session.device,
    returnTo: safeReturnPath(url.searchParams.get("returnTo")),
  }),
);

export const action = accountRoute.action({ recently: true, changesWaysIn: true }, async (args) => {
  const { scope, form, url } = args;
  const submission = parseForm(form, passkeyInput);
  if (submission.status !== "success") throw errorPage({ code: "invalid-input" });
  const input = submission.value;
  if (input.intent === "add") return add(args, input);
  const here = paths.passkeys(safeReturnPath(url.searchParams.get("returnTo")) ?? undefined);
  const done: Result<void> =
    input.intent === "rename"
      ? await renamePasskey(scope, { credentialId: input.passkey, name: input.name })
      : await removePasskey(scope, input.passkey);
  if (!done.ok) return redirectWithFlash(here, refusalOf(done.error), "warn");
  return redirectWithFlash(
    here,
    message(input.intent === "rename" ? "security.passkeys.renamed" : "security.passkeys.removed"),
  );
});

interface Added {
  readonly response: string;
  readonly name: string;
}

async function add({ scope, request, session, sessions, url }: AccountArgs, { response, name }: Added) {
  const returnTo = safeReturnPath(url.searchParams.get("returnTo"));
  const party = relyingPartyOf(askedHost(request));
  const binding = await passkeyBinding(request);
  const here = paths.passkeys(returnTo ?? undefined);
  const refused = message("errors.passkey-refused");
  if (!party) return redirectWithFlash(here, refused, "warn");
  const added = await finishRegistration(scope, {
    ...{ party, binding, response },
    name: name === "" ? (session.device ?? "Passkey") : name,
  });
  if (!added.ok) return redirectWithFlash(here, refused, "warn");
  const answer = await redirectWithFlash(returnTo ?? here, message("security.passkeys.added"));
  // Its device asked for its owner just now.
  answer.headers.append("Set-Cookie", await sessions.renew(request, ["passkey"]));
  return answer;
}

/** What was to be changed may be gone: another tab, or the button that goes back. */
const refusalOf = ({ code }: AppError) =>
  message(code === "not-found" ? "security.passkeys.gone" : `errors.${code}`);

export const meta: MetaFunction<typeof loader> = pageTitle("security.passkeys.title");

export default function Passkeys() {
  const { t } = useMessages();
  const { passkeys, usable, device } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("security.title"), to: paths.account() }]} />
      <Heading level={1}>{t("security.passkeys.title")}</Heading>
      <Prose lead>
        <p>{t("security.passkeys.lead")}</p>
      </Prose>
      {passkeys.length === 0 ? (
        <EmptyState title={t("security.passkeys.none")} />
      ) : (
        <PasskeyList passkeys={passkeys} />
      )}
      <AddPasskey usable={usable} suggestion={device ?? ""} />
    </>
  );
}
