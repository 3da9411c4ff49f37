import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { type Locale } from "@vensterbank/core";
import { signInSessions } from "../accounts/sign-in-sessions.server";
import { visitorOf } from "../accounts/visitor.server";
import { database } from "../database.server";
import { type ControlScope, openControlScope } from "../scope/control-scope.server";
import { openRespondentScope, type RespondentScope } from "../scope/respondent-scope.server";
import { localeOfRequest } from "../scope/scope-of-request.server";
import { clientAddress, formOf, guarded } from "./guarded-handler.server";

export interface PublicArgs {
  /** Accounts and sessions; opened at first use, because some public answers need no database. */
  scope(): Promise<ControlScope>;
  /** The language of this address. */
  locale(): Promise<Locale>;
  /** The holder of the personal link that a printed code stands for; null when it leads nowhere. */
  respondent(token: string): Promise<RespondentScope | null>;
  /** Starts and ends sessions. */
  sessions(): Promise<ReturnType<typeof signInSessions>>;
  /** @throws when the database does not answer */
  health(): Promise<unknown>;
  readonly request: Request;
  readonly url: URL;
  /** Network address of the visitor. */
  readonly address: string;
}

interface PublicActionArgs extends PublicArgs {
  readonly form: FormData;
}

function publicArgs({ request, context, params }: LoaderFunctionArgs | ActionFunctionArgs): PublicArgs {
  return {
    scope: async () => {
      const { locale, ...visitor } = await visitorOf(context, request);
      return openControlScope(await database(), { ...visitor, locale: locale(null) });
    },
    locale: () => localeOfRequest(context, request, params),
    respondent: async (token) => openRespondentScope(await database(), { token, locale: (own) => own }),
    sessions: async () => signInSessions(await database()),
    health: async () => (await database()).health(),
    request,
    url: new URL(request.url),
    address: clientAddress(request),
  };
}

/** For everybody. Reaches accounts and sessions, never a tenant's rows. */
export const publicRoute = {
  loader: <T>(answer: (args: PublicArgs) => Promise<T>) =>
    guarded("public", (args) => answer(publicArgs(args))),
  action: <T>(answer: (args: PublicActionArgs) => Promise<T>) =>
    guarded("public", async (args) => answer({ ...publicArgs(args), form: await formOf(args.request) })),
};
