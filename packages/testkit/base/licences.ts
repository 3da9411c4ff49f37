import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package that the product uses when it runs, and under which licence it is given. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, or what stands in its place; "" when it says nothing. */
  readonly licence: string;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: unknown;
  readonly licenses?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * All packages that a folder needs when it runs, and those that these need, as they lie in node_modules. An optional
 * package that is not there (made for another machine) is left out.
 * @param also names of development packages whose files reach visitors, for instance fonts
 * @throws when a package that is needed is not there
 */
export function productionPackages(folder: string, also: readonly string[] = []): readonly LicensedPackage[] {
  const found = new Map<string, LicensedPackage>();
  const visit = (at: string, more: readonly string[] = []) => {
    const manifest = JSON.parse(readFileSync(join(at, "package.json"), "utf8")) as Manifest;
    const name = manifest.name ?? "";
    const key = `${name}@${manifest.version}`;
    if (found.has(key)) return;
    found.set(key, { name, version: manifest.version ?? "", licence: licenceOf(manifest) });
    const needed = [...Object.keys(manifest.dependencies ?? {}), ...more];
    const optional = Object.keys(manifest.optionalDependencies ?? {});
    for (const one of new Set([...needed, ...optional])) {
      const place = placeOf(at, one);
      if (place !== null) visit(place);
      else if (!optional.includes(one)) throw new Error(`${name} needs ${one}, which is not installed`);
    }
  };
  visit(realpathSync(folder), also);
  return [...found.values()];
}

/** Where Node would find a package from a folder: in the nearest node_modules above. */
function placeOf(from: string, name: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    const place = join(at, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return realpathSync(place);
    if (dirname(at) === at) return null;
  }
}

function licenceOf({ license, licenses }: Manifest): string {
  const given: readonly unknown[] = Array.isArray(licenses) ? licenses : [license];
  const names = given.map((one) =>
    typeof one === "object" && one !== null && "type" in one ? one.type : one,
  );
  return names.filter((one) => typeof one === "string").join(" OR ");
}

/**
 * Licences under which a work may be part of one that is given under the EUPL-1.2 (its own, permissive ones, public domain), and the
 * one of fonts.
 */
const allowed = new Set([
  "EUPL-1.2",
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "Zlib",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
  "Python-2.0",
  "OFL-1.1",
]);

/** A licence that was read by somebody because its name is not on the list. */
export interface ReviewedLicence {
  readonly licence: string;
  readonly reason: string;
}

/** Packages whose licence is not known to allow what we do. Of several one has to choose from, one will do. */
export function licenceFaults(
  packages: readonly LicensedPackage[],
  reviewed: Readonly<Record<string, ReviewedLicence>>,
): readonly string[] {
  return packages.flatMap(({ name, version, licence }) => {
    if (isAllowed(licence) || (reviewed[name]?.licence === licence && reviewed[name].reason !== ""))
      return [];
    return [`${name} ${version}: ${licence === "" ? "no licence" : licence}`];
  });
}

/** OR binds less than AND; brackets only in the simple forms that packages use. */
function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\(([^()]*)\)$/, "$1");
  const inner = bare.replace(/\(([^()]*)\)/g, (_, part: string) => (isAllowed(part) ? "0BSD" : "refused"));
  return inner
    .split(/\s+OR\s+/)
    .some((all) => all.split(/\s+AND\s+/).every((one) => allowed.has(one.trim())));
}
