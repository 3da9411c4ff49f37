import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ProgrammeId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { valueOf } from "../testing/organisation.fixture";
import { getNetworkUpload, type NetworkUploadView } from "./get-network-upload.server";
import { mappingInput, type MappingInput } from "./network-choices.server";
import { type NetworkFile } from "./network-upload.server";
import { uploadNetwork } from "./upload-network.server";

/** The tables of a network in a folder, without the settings of its analysis. */
export function networkFolder(folder: string): NetworkFile[] {
  const names = ["nodes.csv", "edges.csv", "relations.csv", "respondents.csv"];
  return readdirSync(folder)
    .filter((name) => names.includes(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

export function textFile(name: string, text: string): NetworkFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export type ReadView = Extract<NetworkUploadView, { state: "read" }>;

/** Uploads files that can be read. */
export async function uploaded(
  scope: MemberScope,
  files: readonly NetworkFile[],
): Promise<{ readonly id: ProgrammeId; readonly view: ReadView }> {
  const id = valueOf(await uploadNetwork(scope, files));
  const view = valueOf(await getNetworkUpload(scope, id));
  if (view.state !== "read") throw new Error(JSON.stringify(view));
  return { id, view };
}

/** The page's first guess, sent with every wave on the first of a month and with the choices of a test. */
export function mappingOf(view: ReadView, choices: Partial<MappingInput> = {}): MappingInput {
  return mappingInput.parse({ ...asSent(view), ...choices });
}

/** Chooses levels for relations, read as the page would guess; the others are left out. */
export function levelsOf(
  { start }: Pick<ReadView, "start">,
  levels: Readonly<Record<string, "case" | "practice" | "strategic">>,
): MappingInput["relations"] {
  return start.relations.map(({ relation, bothWays }) => ({
    relation,
    level: levels[relation],
    bothWays: bothWays ? "yes" : undefined,
  }));
}

/** As a browser would send it: empty fields are not there. */
function asSent({ start, found }: ReadView): Record<string, unknown> {
  const roles = found.columns.find(({ name }) => name === start.roleColumn)?.values ?? [];
  const filled = Object.fromEntries(Object.entries(start).filter(([, value]) => value !== ""));
  return {
    name: "Netwerk",
    nameLevel: "roles",
    ...filled,
    waves: start.waves.map(({ wave, title }, i) => ({
      wave,
      take: "yes",
      title: title || `Meting ${i + 1}`,
      date: `2024-${String(i + 1).padStart(2, "0")}-01`,
    })),
    // A word that is no usual role is one of support.
    roleOf: roles.map(({ role }) => role ?? "support"),
    ...(start.roleColumn && { roleOfColumn: start.roleColumn }),
    relations: start.relations.map(({ relation, level, bothWays }) => ({
      relation,
      level: level || undefined,
      bothWays: bothWays ? "yes" : undefined,
    })),
  };
}
