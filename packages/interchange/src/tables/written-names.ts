/** Columns that the tables use themselves; an attribute of such a name gets a prefix (`writtenName`). */
export const nodeColumns = ["id", "label"] as const;
export const edgeColumns = ["wave", "relation", "source", "target", "weight"] as const;
