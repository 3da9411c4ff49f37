import { ok, type Result } from "@vensterbank/core";
import { schemaOf } from "@vensterbank/db";
import { readExport } from "./read-export.server";

/** What an export holds, in numbers. */
export interface ExportContents {
  readonly name: string;
  readonly slug: string;
  readonly madeOn: string;
  readonly people: number;
  readonly programmes: number;
  readonly waves: number;
  readonly members: number;
}

/** Reads a file as bringing it in would, and changes nothing. Errors: `file-too-large`, `unreadable-file`. */
export function lookIntoExport(bytes: Uint8Array): Result<ExportContents> {
  const read = readExport(bytes, schemaOf("sqlite"));
  if (!read.ok) return read;
  const { manifest, members } = read.value;
  const { rows, organisation, madeAt } = manifest;
  return ok({
    ...{ name: organisation.name, slug: organisation.slug, madeOn: madeAt.slice(0, 10) },
    ...{ people: rows.person, programmes: rows.programme, waves: rows.wave, members: members.length },
  });
}
