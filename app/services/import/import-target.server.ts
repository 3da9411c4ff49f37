import { asId, type ProgrammeId } from "@vensterbank/core";
import { type ImportKind, importKinds } from "./column-names.server";

/** Kinds of file that say something of a programme; the others are about the organisation. */
export const programmeKinds = ["events", "answers", "ties"] as const satisfies ImportKind[];
type ProgrammeKind = (typeof programmeKinds)[number];

/** What a file is about. */
export type ImportTarget =
  | { readonly kind: Exclude<ImportKind, ProgrammeKind> }
  | { readonly kind: ProgrammeKind; readonly programmeId: ProgrammeId };

export function isProgrammeKind(kind: ImportKind): kind is ProgrammeKind {
  return programmeKinds.some((one) => one === kind);
}

/** As the upload keeps it: the kind, and behind a colon the programme. */
export function importTargetText(target: ImportTarget): string {
  return "programmeId" in target ? `${target.kind}:${target.programmeId}` : target.kind;
}

/** @throws when the text is none of `importTargetText` */
export function readImportTarget(text: string): ImportTarget {
  const [name, programme] = text.split(":");
  const kind = importKinds.find((one) => one === name);
  if (kind === undefined) throw new Error("An upload of an unknown kind");
  if (!isProgrammeKind(kind)) return { kind };
  if (!programme) throw new Error("An upload without its programme");
  return { kind, programmeId: asId<ProgrammeId>(programme) };
}
