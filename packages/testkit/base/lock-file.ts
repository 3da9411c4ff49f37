/** A package of the lock file and how it is to be fetched. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** What stands between the braces after `resolution:`. */
  readonly resolution: string;
}

/** The packages of a pnpm lock file (version 9). @throws when it is of another kind, or holds none */
export function lockedPackages(lockFile: string): readonly LockedPackage[] {
  if (!/^lockfileVersion: '9\./m.test(lockFile)) throw new Error("The lock file is not of version 9");
  const section = /^packages:\n([^]*?)(?=^\S|$(?![^]))/m.exec(lockFile)?.[1] ?? "";
  const found = [...section.matchAll(/^ {2}'?([^\s'].*?)'?:\n((?: {4}.*\n)*)/gm)].map(([, key, body]) => ({
    name: key.slice(0, key.indexOf("@", 1)),
    version: key.slice(key.indexOf("@", 1) + 1),
    resolution: /^ {4}resolution: \{(.*)\}$/m.exec(body)?.[1] ?? "",
  }));
  if (found.length === 0) throw new Error("The lock file holds no packages");
  return found;
}

/** Versions that were published by thieves or vandals, by name. */
export type BadVersions = Readonly<Record<string, readonly string[]>>;

/** What is wrong with where packages come from: each must be fetched by its hash, and from the registry alone. */
export function lockFaults(packages: readonly LockedPackage[], bad: BadVersions): readonly string[] {
  return packages.flatMap(({ name, version, resolution }) => {
    const faults: string[] = [];
    if (!/\bintegrity: sha512-[A-Za-z0-9+/]{86}==/.test(resolution)) faults.push("has no sha512 hash");
    if (/\b(tarball|repo|commit|directory|type|path):/.test(resolution) || /[:/]/.test(version))
      faults.push("does not come from the registry");
    if (bad[name]?.some((one) => one === "*" || one === version)) faults.push("is known to be malicious");
    return faults.map((fault) => `${name} ${version} ${fault}`);
  });
}

/**
 * Packages that may run programs while they are installed, without somebody having said why, and settings that would
 * let all of them.
 * @param workspace text of pnpm-workspace.yaml
 * @param reviewed reasons by name
 */
export function installScriptFaults(
  workspace: string,
  reviewed: Readonly<Record<string, string>>,
): readonly string[] {
  const list = /^onlyBuiltDependencies:\n((?:[ \t]+.*\n)*)/m.exec(workspace)?.[1] ?? "";
  const allowed = [...list.matchAll(/^\s+-\s+["']?(@?[^"'@\s]+)/gm)].map(([, name]) => name);
  const unknown = allowed
    .filter((name) => !(reviewed[name]?.length > 0))
    .map((name) => `${name} may run a program while it is installed, and nobody wrote down why`);
  const all = /^\s*(dangerouslyAllowAllBuilds|enablePrePostScripts|strictDepBuilds): *(\S+)/gm;
  const open = [...workspace.matchAll(all)].flatMap(([, name, value]) =>
    (name === "strictDepBuilds") === (value === "false") ? [`${name}: ${value} in pnpm-workspace.yaml`] : [],
  );
  return [...unknown, ...open];
}
