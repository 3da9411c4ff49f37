import { cell, hostileNames } from "./hostile-names";

const names = Object.values(hostileNames);

/** Tables of a network in two groups in which everything that has a name has a hostile one. */
export function hostileNetwork(): readonly { name: string; mimeType: string; buffer: Buffer }[] {
  const groups = [names.slice(0, names.length / 2), names.slice(names.length / 2)];
  const kind = hostileNames.picture;
  const nodes = names.map((name, i) =>
    [`n${i}`, cell(name), cell(groups[0].includes(name) ? kind : name)].join(","),
  );
  const ties = groups.flatMap((group) =>
    group.flatMap((one, i) =>
      [1, 2].map((step) =>
        [one, group[(i + step) % group.length]].map((name) => `n${names.indexOf(name)}`).join(","),
      ),
    ),
  );
  const file = (name: string, lines: readonly string[]) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(`${lines.join("\r\n")}\r\n`),
  });
  return [
    file("nodes.csv", [`id,label,${cell(hostileNames.script)}`, ...nodes]),
    file("edges.csv", ["source,target", ...ties, `n0,n${names.length - 1}`]),
  ];
}
