const prefix = "attribute:";

/**
 * The name of an attribute in a format that uses some names itself ("label", "weight"): those get a prefix, so that an
 * attribute of that name is not taken for the format's own.
 * @param reserved lower case
 */
export function writtenName(name: string, reserved: readonly string[]): string {
  return taken(name, reserved) ? `${prefix}${name}` : name;
}

/** The name of an attribute as it was before `writtenName`. */
export function readName(name: string, reserved: readonly string[]): string {
  return name.startsWith(prefix) && taken(name, reserved) ? name.slice(prefix.length) : name;
}

function taken(name: string, reserved: readonly string[]): boolean {
  let rest = name;
  while (rest.startsWith(prefix)) rest = rest.slice(prefix.length);
  return reserved.includes(rest.toLowerCase());
}
