import { redirect } from "@remix-run/node";
import { type SignInFactor, type UserId } from "@vensterbank/core";
import { deviceOf } from "../../../http/accounts/device-of.server";
import { forgetSecondStep, keepSecondStep } from "../../../http/accounts/second-step-cookie.server";
import type { PublicArgs } from "../../../http/route/public-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { noteSignIn } from "../../../services/accounts/note-sign-in.server";
import { beginSecondStep } from "../../../services/accounts/second-step/begin-second-step.server";

interface Entering<Factor> {
  readonly userId: UserId;
  /** What was shown. */
  readonly factors: readonly Factor[];
  readonly returnTo: string | null | undefined;
}

type Door = Pick<PublicArgs, "scope" | "sessions" | "request">;

export const deviceOfRequest = (request: Request) => deviceOf(request.headers.get("user-agent"));

/** Somebody comes in: a session in place of the one that was there, a line for its owner, and the way on. */
export async function enter(
  { scope, sessions, request }: Door,
  { userId, factors, returnTo }: Entering<SignInFactor>,
): Promise<Response> {
  const cookie = await (await sessions()).start(request, userId, { factors });
  await noteSignIn(await scope(), { userId, factors, device: deviceOfRequest(request) });
  const response = redirect(safeReturnPath(returnTo) ?? paths.portfolio());
  response.headers.append("Set-Cookie", cookie);
  response.headers.append("Set-Cookie", await forgetSecondStep());
  return response;
}

/** Somebody is halfway in: the way to the page that asks for a code. */
export async function goToSecondStep(
  { scope }: Pick<Door, "scope">,
  { userId, factors, returnTo }: Entering<"password" | "link">,
): Promise<Response> {
  const half = { userId, factors, returnTo: safeReturnPath(returnTo) };
  const token = await beginSecondStep(await scope(), half);
  return redirect(paths.secondStep(), { headers: { "Set-Cookie": await keepSecondStep(token) } });
}
