import { useMessages } from "../../../ui/messages/messages-provider";

const kinds = [
  "new",
  "moved",
  "role",
  "returned",
  "changed",
  "contact-new",
  "contact-changed",
  "left",
] as const;

/** Says what a list changed, in counts; the number of rows for a list of which more is not known. */
export function useBatchCounts(): (summary: Readonly<Record<string, number>>) => string {
  const { t, formats } = useMessages();
  return (summary) => {
    const parts = kinds.flatMap((kind) =>
      (summary[kind] ?? 0) > 0 ? [t(`roster.history.count.${kind}`, { count: summary[kind] })] : [],
    );
    return parts.length > 0 ? formats.list(parts) : t("roster.history.rows", { count: summary.total ?? 0 });
  };
}
