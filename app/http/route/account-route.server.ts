import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type UserId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { paths } from "../../paths";
import { hasSecondFactor } from "../accounts/session-attributes";
import { signInSessions, type SignedInSession } from "../accounts/sign-in-sessions.server";
import { visitorOf } from "../accounts/visitor.server";
import { database } from "../database.server";
import { type ControlScope, openControlScope, type SignedInUser } from "../scope/control-scope.server";
import { assertRecent } from "./assert-recent.server";
import { clientAddress, formOf, guarded, returnPathOf } from "./guarded-handler.server";

interface AccountRouteOptions {
  /** Only for who proved lately who they are; others do so first, and come back. */
  readonly recently?: boolean;
  /**
   * Changes the ways into the account: who has a second factor shows it first, and comes back. A password that somebody
   * else got hold of, or a link from a mailbox, else makes a second factor of its own beside the owner's.
   */
  readonly changesWaysIn?: boolean;
}

export interface AccountArgs {
  readonly scope: ControlScope;
  readonly user: SignedInUser;
  readonly session: SignedInSession;
  /** Renews and ends sessions. */
  readonly sessions: ReturnType<typeof signInSessions>;
  readonly request: Request;
  readonly url: URL;
  /** Network address of the visitor, for rate limits. */
  readonly address: string;
}

async function admit(
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
  { recently, changesWaysIn }: AccountRouteOptions,
): Promise<AccountArgs> {
  const url = new URL(request.url);
  const { user, session, locale, fromWhere } = await visitorOf(context, request);
  if (!user || !session) throw redirect(paths.signIn(returnPathOf(url)));
  const open = await database();
  // Before recent proof: whoever shows a second factor proves with it who they are.
  const secondFirst = changesWaysIn && !hasSecondFactor(session) && (await hasOwnFactor(open, user.id));
  if (secondFirst) throw redirect(paths.secondFactor(returnPathOf(url)));
  if (recently) assertRecent(session, url);
  const scope = openControlScope(open, { user, session, fromWhere, locale: locale(null) });
  const sessions = signInSessions(open);
  return { scope, user, session, sessions, request, url, address: clientAddress(request) };
}

/** Whether an account has an authenticator app that works, or a passkey. */
function hasOwnFactor({ control }: Database, userId: UserId): Promise<boolean> {
  return control.read(
    async ({ totps, passkeys }) =>
      (await totps.isOn(userId)) || (await passkeys.listOfUser(userId)).length > 0,
  );
}

/** For whoever is signed in, about their own account. */
export const accountRoute = {
  loader: <T>(options: AccountRouteOptions, answer: (args: AccountArgs) => Promise<T>) =>
    guarded("account", async (args) => answer(await admit(args, options)), options),
  action: <T>(options: AccountRouteOptions, answer: (args: AccountArgs & { form: FormData }) => Promise<T>) =>
    guarded(
      "account",
      async (args) => {
        const admitted = await admit(args, options);
        return answer({ ...admitted, form: await formOf(args.request) });
      },
      options,
    ),
};
