import type { ControlRepositories } from "@vensterbank/db";

/** Whether an organisation wants everybody at a mail address's domain to come in over its own sign-on, and no other way. */
export async function isBoundToSignOn(
  { signOn }: Pick<ControlRepositories, "signOn">,
  email: string,
): Promise<boolean> {
  const found = await signOn.findByDomain(email.slice(email.lastIndexOf("@") + 1));
  return found !== undefined && found.provider.required && found.tenant.status === "active";
}
