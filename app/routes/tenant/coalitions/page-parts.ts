import type { ShownCoalitions } from "../../../services/coalitions/coalitions-page.server";
import { type useMessages } from "../../../ui/messages/messages-provider";

/** The parts of the page that are there, in their order. */
export function partsOf(
  { became, perceived, cuts, blocks }: ShownCoalitions,
  t: ReturnType<typeof useMessages>["t"],
): { id: string; label: string }[] {
  return [
    { id: "map", label: t("coalitions.contents.map"), there: true },
    { id: "changes", label: t("coalitions.contents.changes"), there: became !== null },
    { id: "list", label: t("coalitions.list"), there: true },
    { id: "perceived", label: t("coalitions.mapped"), there: perceived !== null },
    { id: "measures", label: t("coalitions.contents.measures"), there: true },
    { id: "cuts", label: t("coalitions.contents.cuts"), there: cuts !== null },
    { id: "blocks", label: t("coalitions.contents.blocks"), there: blocks !== null },
    { id: "tables", label: t("coalitions.contents.tables"), there: true },
  ].flatMap(({ id, label, there }) => (there ? [{ id, label }] : []));
}
