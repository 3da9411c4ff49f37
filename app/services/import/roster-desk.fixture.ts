import { type ImportBatchId } from "@vensterbank/core";
import { type Organisation, valueOf } from "../testing/organisation.fixture";
import { applyImport } from "./apply-import.server";
import { type ImportKind } from "./column-names.server";
import { type ImportOptions } from "./import-check.server";
import { previewImport } from "./preview-import.server";
import { listBatches } from "./undo/list-batches.server";
import { takeBackImport } from "./undo/take-back.server";
import { uploadImport } from "./upload-import.server";

/** Lists as they are brought in at an organisation's desk, and what there is afterwards. */
export function rosterDesk(desk: () => Organisation) {
  const upload = async (text: string, kind: Exclude<ImportKind, "events" | "answers" | "ties"> = "people") =>
    valueOf(
      await uploadImport(desk().scope, {
        target: { kind },
        fileName: "lijst.csv",
        bytes: new TextEncoder().encode(text),
      }),
    );
  const newest = async () => (await listBatches(desk().scope)).find(({ mayTakeBack }) => mayTakeBack)?.id;
  return {
    upload,
    newest,
    preview: async (text: string, options?: ImportOptions) =>
      valueOf(await previewImport(desk().scope, await upload(text), options)),
    apply: async (text: string, options?: ImportOptions) =>
      applyImport(desk().scope, await upload(text), options),
    everything: () =>
      desk().forTenant.read(async ({ units, people, partners }) => ({
        units: await units.list(),
        people: await people.list(),
        partners: await partners.list(),
        contacts: await partners.listContacts(),
      })),
    takeBack: async () => takeBackImport(desk().scope, (await newest()) ?? ("none" as ImportBatchId)),
  };
}

/** The list of `fillRoster`, with a change to its rows: code, name, role, team; null = left out. */
export const fullList = (change: (row: string[]) => string[] | null) =>
  [
    "code;naam;rol;team",
    ...Array.from({ length: 7 }, (_, i) => [
      `p${i + 1}`,
      `Persoon ${i + 1}`,
      i === 0 ? "manager" : "professional",
      i < 4 ? "noord" : "zuid",
    ]).flatMap((row) => change(row)?.join(";") ?? []),
  ].join("\n");
