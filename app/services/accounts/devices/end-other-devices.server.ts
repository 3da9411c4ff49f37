import { ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { ownSessions } from "./own-sessions.server";

/** Signs every other device out, at once. @returns how many */
export async function endOtherDevices(scope: ControlScope): Promise<Result<number>> {
  const own = ownSessions(scope);
  if (!own.ok) return own;
  const { userId, current, read } = own.value;
  const ended = await scope.write(async (repositories) => {
    const others = (await read(repositories)).filter(({ id }) => id !== current);
    for (const { id } of others) await repositories.sessions.delete(id);
    if (others.length > 0)
      await appendAccountEvent(repositories, scope, { userId, kind: "other-devices-signed-out" });
    return others.length;
  });
  return ok(ended);
}
