import { createHash } from "node:crypto";
import { appError, type CsvCell, csvFile, fail, ok, type Result } from "@vensterbank/core";
import { type PlainRow, schemaOf, type TenantRepositories } from "@vensterbank/db";
import { strToU8, type Zippable, zipSync } from "fflate";
import { env } from "../../../env.server";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { recordAudit } from "../../audit/record-audit.server";
import { roundedAddressees } from "../../fieldwork/addressees.server";
import { exportFigures } from "../../export/export-figures.server";
import {
  emptied,
  exportFormat,
  type ExportManifest,
  leftOut,
  openTables,
  type SealedContents,
  sealedTables,
} from "./export-parts";
import { readme } from "./export-readme";
import { padded } from "./padding";
import { shownFeedback } from "./shown-feedback.server";
import { installationPublicKey, parsePublicKey, sealFor } from "./sealed-part.server";

type TableName = (typeof openTables)[number] | (typeof sealedTables)[number];

/** Another installation to which an organisation may take its answers along. */
export interface ApprovedReceiver {
  readonly slug: string;
  readonly key: string;
}

/**
 * Everything of an organisation in one file: an open part that can be read with any program, and a sealed part that only an
 * installation opens, so that nobody in the organisation reads single answers. Anybody can make a key and say that it is an
 * installation's; whoever runs this one says which are.
 * @param receiver public key of the installation that it is for; this one when empty. Error: `invalid-input` when it is
 * none, or none that was approved for this organisation
 */
export async function exportTenant(
  scope: MemberScope,
  receiver = "",
  approved: readonly ApprovedReceiver[] = env.EXPORT_RECEIVERS,
): Promise<Result<Uint8Array>> {
  const own = installationPublicKey();
  const text = receiver.trim() === "" ? own : receiver.trim();
  const key = parsePublicKey(text);
  if (!key)
    return fail(appError("invalid-input", { fields: [{ field: "receiver", key: "field.publicKey" }] }));
  const isApproved = approved.some((one) => one.slug === scope.tenant.slug && one.key === text);
  if (text !== own && !isApproved)
    return fail(appError("invalid-input", { fields: [{ field: "receiver", key: "field.receiver" }] }));
  await scope.write((repositories) => recordAudit(repositories, scope, "tenant.export", scope.tenant.id));
  // Before the whole is read, because it writes down that figures were taken along.
  const figures = await figureFiles(scope);
  // In a unit that writes, because only there nothing else comes in between: one moment for all tables.
  const read = await scope.write(async (repositories) => ({
    open: await rowsOf(repositories, openTables),
    sealed: await rowsOf(repositories, sealedTables),
    keys: isApproved ? await keysOf(repositories) : [],
    other: await otherFiles(repositories),
    organisation: await repositories.tenant.get(),
  }));
  const files: Record<string, Uint8Array> = { ...read.other, ...figures };
  for (const [name, rows] of read.open) {
    files[`open/${name}.jsonl`] = jsonLines(rows);
    files[`open/${name}.csv`] = csvOf(rows);
  }
  files["open/README.txt"] = strToU8(readme);
  const contents: SealedContents = {
    origin: scope.tenant.id,
    rows: countsOf(read.sealed),
    files: hashesOf(files),
  };
  const inside: Zippable = {
    "contents.json": strToU8(JSON.stringify(contents)),
    "keys.jsonl": jsonLines(read.keys),
  };
  for (const [name, rows] of read.sealed) inside[`${name}.jsonl`] = jsonLines(rows);
  files["answers.sealed"] = sealFor(key, padded(zipSync(inside)));
  const { name, slug, locale } = read.organisation;
  const manifest: ExportManifest = {
    format: exportFormat,
    schema: schemaOf("sqlite"),
    tool: "Vensterbank",
    madeAt: scope.clock.now().toISOString(),
    organisation: { name, slug, locale },
    sealedFor: text,
    leftOut,
    rows: countsOf(read.open),
    files: hashesOf(files),
  };
  files["manifest.json"] = strToU8(`${JSON.stringify(manifest, null, 1)}\n`);
  return ok(zipSync({ ...files, "answers.sealed": [files["answers.sealed"], { level: 0 }] }));
}

const countsOf = (tables: readonly (readonly [TableName, readonly PlainRow[]])[]) =>
  Object.fromEntries(tables.map(([table, rows]) => [table, rows.length]));

const hashesOf = (files: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, hashOf(bytes)]));

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function rowsOf(
  { tenantRows }: TenantRepositories,
  tables: readonly TableName[],
): Promise<[TableName, PlainRow[]][]> {
  const found: [TableName, PlainRow[]][] = [];
  for (const table of tables) {
    const nothing = Object.fromEntries((emptied[table] ?? []).map((column) => [column, null]));
    const told = table === "fieldworkStep" ? inTens : (row: PlainRow) => row;
    found.push([table, (await tenantRows.list(table)).map((row) => ({ ...told(row), ...nothing }))]);
  }
  return found;
}

/** How many mails a step was: of a reminder that is how many had not answered, which pages tell in tens only (trust 1.5). */
function inTens(step: PlainRow): PlainRow {
  const counts = ["total", "sent"].map((column) => {
    const count = Number(step[column] ?? 0);
    return [column, count === 0 ? 0 : Math.max(1, roundedAddressees(count).count)];
  });
  return { ...step, ...Object.fromEntries(counts) };
}

/**
 * Whole keys: without them an installation that goes on measuring could not follow answers from wave to wave. They go to
 * none that was not approved: a file that stays here would outlive the end of a programme, after which nobody links answers.
 */
async function keysOf({ tenantRows, programmes }: TenantRepositories): Promise<PlainRow[]> {
  const rows: PlainRow[] = [];
  for (const programmeId of await tenantRows.listKeys()) {
    const key = await programmes.key(programmeId);
    if (key !== undefined) rows.push({ programmeId, key });
  }
  return rows;
}

async function otherFiles(repositories: TenantRepositories): Promise<Record<string, Uint8Array>> {
  const { name, slug, locale, requiresSecondFactor, createdAt } = await repositories.tenant.get();
  const provider = await repositories.signOn.get();
  const domains = (await repositories.signOn.listDomains()).map(({ domain }) => domain);
  const signOn = provider && {
    ...{ issuer: provider.issuer, clientId: provider.clientId, joinRole: provider.joinRole },
    ...{ required: provider.required, enabled: provider.enabled },
  };
  const settings = { name, slug, locale, requiresSecondFactor, createdAt, signOn: signOn ?? null, domains };
  const members = (await repositories.memberships.list()).map(({ email, name: who, role, endsOn }) => ({
    ...{ email, name: who, role, endsOn },
  }));
  const feedback = await shownFeedback(repositories);
  return {
    "open/feedback.csv": csvOf(feedback),
    "open/feedback.jsonl": jsonLines(feedback),
    "open/settings.json": strToU8(`${JSON.stringify(settings, null, 1)}\n`),
    "open/members.csv": csvOf(members),
    "open/members.jsonl": jsonLines(members),
    "open/erasures.jsonl": jsonLines(await repositories.erasureRecords.list()),
  };
}

/** What may be seen of every wave, as the results page has it. */
async function figureFiles(scope: MemberScope): Promise<Record<string, Uint8Array>> {
  const programmes = await scope.read((repositories) => repositories.programmes.list());
  const files: Record<string, Uint8Array> = {};
  for (const { id } of programmes)
    for (const wave of await scope.read((repositories) => repositories.waves.listByProgramme(id)))
      for (const format of ["csv", "json"] as const) {
        const figures = await exportFigures(scope, wave.id, format);
        if (figures.ok) files[`open/figures/${wave.id}.${format}`] = strToU8(figures.value);
      }
  return files;
}

function jsonLines(rows: readonly object[]): Uint8Array {
  return strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}

/** Excel takes a file for UTF-8 only when it begins with the mark. */
function csvOf(rows: readonly object[]): Uint8Array {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => cellOf((row as PlainRow)[column])));
  return strToU8(`\uFEFF${csvFile(columns, lines)}`);
}

function cellOf(value: unknown): CsvCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  return JSON.stringify(value);
}
