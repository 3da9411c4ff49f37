import { ok, type Result, type SignInFactor } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { deviceId } from "./device-id.server";
import { ownSessions } from "./own-sessions.server";

export interface Device {
  readonly id: string;
  /** Browser and system in words; null when it did not say. */
  readonly label: string | null;
  readonly isCurrent: boolean;
  /** YYYY-MM-DD */
  readonly beganOn: string;
  /** YYYY-MM-DD; null before its second day. */
  readonly lastSeenOn: string | null;
  readonly factors: readonly SignInFactor[];
}

/** Where somebody is signed in; this device first, then the last one used. */
export async function listDevices(scope: ControlScope): Promise<Result<readonly Device[]>> {
  const own = ownSessions(scope);
  if (!own.ok) return own;
  const { current, read } = own.value;
  const rows = await scope.read((repositories) => read(repositories));
  const devices = rows.map(({ id, device, createdAt, lastSeenOn, factors }) => ({
    id: deviceId(id),
    label: device,
    isCurrent: id === current,
    beganOn: createdAt.toISOString().slice(0, 10),
    lastSeenOn,
    factors: factors ?? [],
  }));
  const latest = ({ lastSeenOn, beganOn }: Device) => lastSeenOn ?? beganOn;
  return ok(
    devices.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || latest(b).localeCompare(latest(a))),
  );
}
