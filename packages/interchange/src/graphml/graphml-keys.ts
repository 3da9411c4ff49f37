/** Names that GraphML files of ours use themselves; `present` and `answered` carry the number of the wave, from 1. */
export const nodeNames = (waves: number): string[] => [
  "label",
  ...Array.from({ length: waves }, (_, i) => [presentName(i), answeredName(i)]).flat(),
];
export const tieNames = ["weight", "relation", "wave", "undirected"] as const;
export const presentName = (wave: number) => `present_${wave + 1}`;
export const answeredName = (wave: number) => `answered_${wave + 1}`;
/** What the graph says of itself. */
export const headingName = "network";
