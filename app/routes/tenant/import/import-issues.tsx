import { message } from "@vensterbank/core";
import type { ImportIssue } from "../../../services/import/import-issue.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import styles from "./import.module.css";

interface ImportIssuesProps {
  readonly title: string;
  /** The first of them. */
  readonly issues: readonly ImportIssue[];
  readonly count: number;
}

/** What is wrong or odd in a file: line, column, what stands there, and what to do about it. */
export function ImportIssues({ title, issues, count }: ImportIssuesProps) {
  const { t, say } = useMessages();
  const alsoOn = useAlsoOn();
  if (issues.length === 0) return null;
  const told = issues.reduce((sum, { also }) => sum + 1 + (also?.count ?? 0), 0);
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Table
        caption={
          told < count
            ? t("people.import.issues.first", { shown: told, count })
            : t("people.import.issues", { count })
        }
        captionHidden={told >= count}
        columns={[
          { key: "line", label: t("people.import.line") },
          { key: "column", label: t("people.import.column") },
          { key: "value", label: t("people.import.value") },
          { key: "text", label: t("people.import.what") },
        ]}
        rows={issues.map(({ line, column, code, params, value, also }, i) => ({
          key: `${i}`,
          cells: {
            line: line ?? t("people.import.wholeFile"),
            column: column ?? "–",
            value: value === undefined ? "–" : <code>{value}</code>,
            text: (
              <div className={styles.sentence}>
                {say(message(`people.import.issue.${code}`, params))}
                {also && ` ${alsoOn(also)}`}
              </div>
            ),
          },
        }))}
      />
    </>
  );
}

/** Says on which other lines the same is the case. */
function useAlsoOn(): (also: NonNullable<ImportIssue["also"]>) => string {
  const { t, formats } = useMessages();
  return ({ lines, count }) => {
    const more = count - lines.length;
    const rest = more > 0 ? [t("people.import.alsoOn.more", { count: more })] : [];
    return t("people.import.alsoOn", { count, lines: formats.list([...lines.map(String), ...rest]) });
  };
}
