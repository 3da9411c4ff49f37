import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { deviceId } from "./device-id.server";
import { ownSessions } from "./own-sessions.server";

/** Signs one of one's own devices out, at once. @param id as the list names it; anybody else's does not exist */
export async function endDevice(scope: ControlScope, id: string): Promise<Result<void>> {
  const own = ownSessions(scope);
  if (!own.ok) return own;
  const { userId, read } = own.value;
  const found = await scope.write(async (repositories) => {
    const row = (await read(repositories)).find((session) => deviceId(session.id) === id);
    if (!row) return false;
    await repositories.sessions.delete(row.id);
    await appendAccountEvent(repositories, scope, { userId, kind: "device-signed-out" });
    return true;
  });
  return found ? ok() : fail(appError("not-found"));
}
