import { type NetworkDocument } from "../document/network-document";
import { networkSlices } from "../slices/network-slices";
import { writeSliceTitle } from "../slices/slice-title";
import { writtenLabel } from "./vertex-label";

/** What Pajek itself writes for a value that is missing. */
const missing = 9999998;

/**
 * A Pajek network (.net) per relation and wave, arcs for directed and edges for undirected relations, with a partition
 * (.clu) of who answered: 1, 0, or Pajek's missing value where that is not known.
 *
 * Cannot hold: attributes, ids beside labels. Signs that cannot stand in a label are written as `_xHHHH_`.
 */
export function writePajek(document: NetworkDocument): Record<string, string> {
  const files = networkSlices(document).flatMap((slice): [string, string][] => {
    const { nodes, ties, directed, fileName } = slice;
    const network = [
      `*Network ${writeSliceTitle(slice)}`,
      `*Vertices ${nodes.length}`,
      ...nodes.map(({ name }, index) => `${index + 1} ${writtenLabel(name)}`),
      directed ? "*Arcs" : "*Edges",
      ...ties.map(({ from, to, weight }) =>
        [from + 1, to + 1, ...(weight === null ? [] : [weight])].join(" "),
      ),
    ];
    const answered = [
      `*Vertices ${nodes.length}`,
      ...nodes.map((node) => (node.answered === null ? missing : Number(node.answered))),
    ];
    const told = nodes.some((node) => node.answered !== null);
    return [
      [`${fileName}.net`, lines(network)],
      ...(told ? [[`${fileName}${answeredEnding}`, lines(answered)] satisfies [string, string]] : []),
    ];
  });
  return Object.fromEntries(files);
}

export const answeredEnding = "-answered.clu";

const lines = (text: readonly (string | number)[]) => `${text.join("\r\n")}\r\n`;
