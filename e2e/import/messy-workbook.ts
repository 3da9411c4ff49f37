import { readFileSync } from "node:fs";

/** A staff list as people keep it: a title above it, names in parts, jobs in words of their own, one cell merged over two rows. */
export const messyWorkbook: Buffer = readFileSync(new URL("./messy-list.xlsx", import.meta.url));
