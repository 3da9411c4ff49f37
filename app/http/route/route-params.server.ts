import {
  appError,
  asId,
  type ChangeEventId,
  type PartnerId,
  type PersonId,
  type ProgrammeId,
  type TenantId,
  type UserId,
  type WaveId,
} from "@vensterbank/core";
import { errorPage } from "../respond/error-response.server";

/** The parameters that addresses have, with what they identify. */
export interface RouteParams {
  readonly tenant: string;
  readonly token: string;
  readonly programme: ProgrammeId;
  readonly wave: WaveId;
  readonly person: PersonId;
  readonly partner: PartnerId;
  readonly event: ChangeEventId;
  readonly member: UserId;
  readonly organisation: TenantId;
  readonly provider: string;
  readonly screen: string;
  readonly target: string;
  readonly file: string;
  readonly kind: string;
  readonly preview: string;
}

/** The named parameters of an address. @throws a 404 page when one is missing or cannot be an identifier */
export function paramsOf<Name extends keyof RouteParams>(
  given: Readonly<Record<string, string | undefined>>,
  names: readonly Name[],
): Pick<RouteParams, Name> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = given[name];
    if (value === undefined || !/^[\w.~-]{1,128}$/.test(value)) throw errorPage(appError("not-found"));
    found[name] = asId(value);
  }
  return found as Pick<RouteParams, Name>;
}
