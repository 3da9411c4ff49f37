import { addressGroup, limited, type RateCounter } from "@vensterbank/access";
import {
  type AppErrorCode,
  type Clock,
  fail,
  ok,
  type AppError,
  appError,
  type Result,
  type WaveId,
} from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { isWithdrawn } from "../waves/ended-links";
import { readCode, tokenOfCode } from "./printed-code.server";

/** Where a code is typed: on a page of one's own, from a network address, or on a shared tablet of one wave. */
export type CodePlace =
  | { readonly kind: "page"; readonly address: string }
  | { readonly kind: "kiosk"; readonly tokenHash: string; readonly waveId: WaveId };

interface CodeRedemption {
  readonly control: Pick<ControlScope, "read" | "write" | "clock">;
  /** The holder of the link with this secret; null when it leads nowhere. */
  readonly respondent: (token: string) => Promise<RespondentScope | null>;
  readonly place: CodePlace;
}

/** Of a code that is not known, has ended, is too old or belongs elsewhere: always the same. */
const notKnown: AppErrorCode = "link-unknown";

/**
 * The secret of the link that a typed code stands for. A try is counted before it is judged and given back when the code
 * was right, so that wrong codes cost and right ones do not, and of many at once no more pass than may.
 *
 * What guessing costs: of at most 600 wrong codes in a quarter of an hour over the whole installation, 57,600 a day,
 * against 2^50 codes of which 20,000 are in use: the chance to meet one in fourteen days is 57,600 · 14 · 20,000 / 2^50 =
 * 1.4 in 100,000 (docs/decisions/0034). A tablet counts by itself: nobody else can close it, and it knows one wave's codes.
 */
export async function redeemCode(
  { control, respondent, place }: CodeRedemption,
  typed: string,
): Promise<Result<{ readonly token: string }>> {
  const code = readCode(typed);
  // What cannot be a code is no guess.
  if (code === null) return fail(appError(notKnown));
  const counters = countersOf(place);
  const now = control.clock.now();
  const refused = await admit(control, counters, now);
  if (refused) return fail(refused);
  const token = tokenOfCode(code);
  const scope = await respondent(token);
  if (!scope || !(await canBeTyped(scope, place, control.clock))) return fail(appError(notKnown));
  await control.write(({ signInAttempts }) => signInAttempts.takeBack(counters, now));
  return ok({ token });
}

function countersOf(place: CodePlace): readonly RateCounter[] {
  if (place.kind === "kiosk") return [limited("printed-code-kiosk", place.tokenHash)];
  return [limited("printed-code-address", addressGroup(place.address)), limited("printed-code-anywhere")];
}

async function admit(
  control: CodeRedemption["control"],
  counters: readonly RateCounter[],
  now: Date,
): Promise<AppError | null> {
  const waiting =
    (await control.read(({ signInAttempts }) => signInAttempts.waiting(counters, now))) ??
    (await control.write(({ signInAttempts }) => signInAttempts.count(counters, now)));
  return waiting === null ? null : appError("too-many-attempts", { params: { count: waiting } });
}

/** Not too old, of an open wave, of somebody whose link was not ended, and on a tablet of that tablet's wave. */
async function canBeTyped(scope: RespondentScope, place: CodePlace, clock: Clock): Promise<boolean> {
  if (scope.codeExpiresAt === null || scope.codeExpiresAt <= clock.now()) return false;
  return scope.read(async ({ participations, waves }) => {
    const participation = await participations.get(scope.participationId);
    if (participation === undefined || isWithdrawn(participation.status)) return false;
    if (place.kind === "kiosk" && participation.waveId !== place.waveId) return false;
    return (await waves.get(participation.waveId))?.status === "open";
  });
}
