import { useState } from "react";
import { Notice } from "../../../../ui/feedback/notice";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import styles from "./code-sheet.module.css";

interface CodeSheetProps {
  readonly title: string;
  readonly codes: readonly string[];
  /** Where to go once they are kept. */
  readonly onward: string;
}

/** Recovery codes, this once: to copy, to print, or to write over. */
export function CodeSheet({ title, codes, onward }: CodeSheetProps) {
  const { t } = useMessages();
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(codes.join("\n")).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    );
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Prose lead>
        <p>{t("security.codes.lead")}</p>
      </Prose>
      <Notice tone="warn">
        <p>{t("security.codes.keep")}</p>
      </Notice>
      <ol className={styles.codes} aria-label={t("security.codes.list")} translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.scripted}>
        <ButtonRow>
          <Button type="button" onClick={copy}>
            {t("security.codes.copy")}
          </Button>
          <Button type="button" onClick={() => window.print()}>
            {t("security.codes.print")}
          </Button>
        </ButtonRow>
        <p className={styles.copied} role="status">
          {copied !== null && t(copied === "yes" ? "security.codes.copied" : "security.codes.notCopied")}
        </p>
      </div>
      {/* Loads the next page anew, so that the codes are in no page that the browser keeps. */}
      <p className={styles.onward}>
        <a href={onward}>{t("security.codes.done")}</a>
      </p>
    </>
  );
}
