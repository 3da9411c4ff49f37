/** The secret at the end of an address. Not a parameter of a tenant, so no scope depends on it. */
export function tokenOf({ pathname }: URL): string {
  return (
    pathname
      .replace(/\.data$/, "")
      .split("/")
      .at(-1) ?? ""
  );
}
