import { appError, fail, ok, type Result, thresholdFloors } from "@vensterbank/core";
import type { PlainRow } from "@vensterbank/db";
import { unzipSync } from "fflate";
import { z } from "zod";
import { exportFormat, openTables, type SealedContents, sealedTables } from "../export/export-parts";
import { hashOf } from "../export/export-tenant.server";
import { unpadded } from "../export/padding";
import { openSealed } from "../export/sealed-part.server";

/** Largest export, packed and unpacked, in bytes. */
export const exportLimits = {
  packed: 256 * 1024 * 1024,
  unpacked: 1024 * 1024 * 1024,
  files: 2_000,
} as const;

const manifestSchema = z.object({
  format: z.literal(exportFormat),
  schema: z.string(),
  madeAt: z.iso.datetime(),
  organisation: z.object({ name: z.string(), slug: z.string(), locale: z.enum(["nl", "en"]) }),
  rows: z.record(z.string(), z.number()),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

const contentsSchema = z.object({
  origin: z.string(),
  rows: z.record(z.string(), z.number()),
  files: z.record(z.string(), z.string()),
}) satisfies z.ZodType<SealedContents>;

const settingsSchema = z.object({
  thresholds: z.object({
    results: z.number().int().min(thresholdFloors.results),
    sensitive: z.number().int().min(thresholdFloors.sensitive),
    openText: z.number().int().min(thresholdFloors.openText),
  }),
});

/** No file brings in a programme or a wave that tells about fewer people than any programme may (trust 1.3). */
function keepsFloors(table: string, row: PlainRow): boolean {
  if (table === "programme") return settingsSchema.safeParse(row.settings).success;
  if (table !== "wave" || row.frozen === null) return true;
  return z.object({ settings: settingsSchema }).safeParse(row.frozen).success;
}

const memberSchema = z.object({
  email: z.string(),
  role: z.enum(["director", "consultant", "coordinator", "board"]),
  endsOn: z.iso.date().nullable(),
});

const keySchema = z.object({ programmeId: z.string(), key: z.string() });

export type TableRows = readonly (readonly [
  (typeof openTables)[number] | (typeof sealedTables)[number],
  readonly PlainRow[],
])[];

/** What an export holds, checked and opened. */
export interface ReadExport {
  readonly manifest: z.infer<typeof manifestSchema>;
  /** Tenant that it was made from, as it was called where it was made. */
  readonly origin: string;
  readonly tables: TableRows;
  readonly members: readonly z.infer<typeof memberSchema>[];
  readonly keys: readonly z.infer<typeof keySchema>[];
}

const unreadable = (problem: string) => fail(appError("unreadable-file", { params: { problem } }));

/**
 * Opens an export: whole, unchanged, made for this installation and by a version with the same tables; or not at all.
 * Errors: `file-too-large`, `unreadable-file`.
 * @param schema name of the newest migration here
 */
export function readExport(bytes: Uint8Array, schema: string): Result<ReadExport> {
  if (bytes.length > exportLimits.packed) return fail(appError("file-too-large"));
  try {
    const files = unpack(bytes);
    const manifest = manifestSchema.parse(JSON.parse(textOf(files, "manifest.json")));
    if (manifest.schema !== schema) return unreadable("schema");
    const { "manifest.json": _manifest, ...others } = files;
    const names = Object.keys(others).sort();
    if (names.join("\n") !== Object.keys(manifest.files).sort().join("\n")) return unreadable("files");
    for (const name of names) if (hashOf(others[name]) !== manifest.files[name]) return unreadable("changed");
    const opened = openSealed(files["answers.sealed"]);
    if (!opened) return unreadable("sealed");
    const inside = unpack(unpadded(opened));
    const contents = contentsSchema.parse(JSON.parse(textOf(inside, "contents.json")));
    const open = names.filter((name) => name !== "answers.sealed");
    if (open.join("\n") !== Object.keys(contents.files).sort().join("\n")) return unreadable("files");
    for (const name of open) if (contents.files[name] !== manifest.files[name]) return unreadable("changed");
    const tables: TableRows = [
      ...openTables.map((name) => [name, linesOf(files, `open/${name}.jsonl`)] as const),
      ...sealedTables.map((name) => [name, linesOf(inside, `${name}.jsonl`)] as const),
    ];
    const counts = { ...manifest.rows, ...contents.rows };
    for (const [name, rows] of tables) if (rows.length !== counts[name]) return unreadable("rows");
    for (const [name, rows] of tables)
      if (!rows.every((row) => keepsFloors(name, row))) return unreadable("rows");
    return ok({
      manifest,
      origin: contents.origin,
      tables,
      members: linesOf(files, "open/members.jsonl").map((line) => memberSchema.parse(line)),
      keys: linesOf(inside, "keys.jsonl").map((line) => keySchema.parse(line)),
    });
  } catch (error) {
    if (error instanceof TooLarge) return fail(appError("file-too-large"));
    return unreadable("format");
  }
}

class TooLarge extends Error {}

/** Sizes come from the archive's own table, and each file is unpacked into so many bytes and no more. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      count++;
      if (total > exportLimits.unpacked || count > exportLimits.files) throw new TooLarge();
      return !name.endsWith("/");
    },
  });
}

function textOf(files: Record<string, Uint8Array>, name: string): string {
  if (!Object.hasOwn(files, name)) throw new Error("A file is missing");
  return new TextDecoder("utf-8", { fatal: true }).decode(files[name]);
}

function linesOf(files: Record<string, Uint8Array>, name: string): PlainRow[] {
  return textOf(files, name)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
}
