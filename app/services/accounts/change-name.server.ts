import { ok, type Result } from "@vensterbank/core";
import { z } from "zod";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { ownAccount } from "./own-account.server";
import { readableName } from "./passkeys/passkey-name.server";

export const nameInput = z.object({
  name: z.string().max(1_000).transform(readableName).pipe(z.string().min(1).max(100)),
});

/** How one is called from now on, in every organisation. */
export async function changeName(
  scope: ControlScope,
  { name }: z.infer<typeof nameInput>,
): Promise<Result<void>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  await scope.write(({ users }) => users.setName(owner.value.id, name));
  return ok();
}
