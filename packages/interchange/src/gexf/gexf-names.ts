/** Titles that GEXF files of ours use themselves; attributes of such a name get a prefix. */
export const gexfNodeTitles = ["label", "answered"] as const;
export const gexfTieTitles = ["label", "weight", "relation", "undirected"] as const;
/** Gephi takes a dynamic attribute of this id for the weight of an edge. */
export const weightId = "weight";
