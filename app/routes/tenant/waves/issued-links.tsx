import { useState } from "react";
import type { QrModules } from "../../../services/waves/link-qr.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import styles from "./issued-links.module.css";
import { LinkSheet } from "./link-sheet";
import { linksCsv } from "./links-csv";

export interface IssuedLine {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly url: string;
  readonly qr: QrModules;
}

/** Links that were just made: the only moment at which they can be seen. */
export function IssuedLinks({ title, links }: { title: string; links: readonly IssuedLine[] }) {
  const { t } = useMessages();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async ({ id, url }: IssuedLine) => {
    await navigator.clipboard.writeText(url);
    setCopied(id);
  };
  const download = () => {
    const header = [t("programme.links.name"), t("programme.links.group"), t("programme.links.link")];
    const address = URL.createObjectURL(new Blob([linksCsv(header, links)], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href: address, download: `${title}.csv` }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <div className={styles.screen}>
        <Heading level={2}>{t("programme.links.issued")}</Heading>
        <Notice tone="warn">
          <p>{t("programme.links.once")}</p>
        </Notice>
        <div className={styles.scripted}>
          <ButtonRow>
            <Button type="button" weight="primary" onClick={download}>
              {t("programme.links.csv")}
            </Button>
            <Button type="button" onClick={() => window.print()}>
              {t("programme.links.print")}
            </Button>
          </ButtonRow>
        </div>
        <p role="status" className={styles.copied}>
          {copied !== null &&
            t("programme.links.copied", { name: links.find(({ id }) => id === copied)?.name ?? "" })}
        </p>
        <Table
          caption={t("programme.links.issued")}
          captionHidden
          columns={[
            { key: "name", label: t("programme.links.name") },
            { key: "group", label: t("programme.links.group") },
            { key: "link", label: t("programme.links.link") },
          ]}
          rows={links.map((link) => ({
            key: link.id,
            cells: {
              name: link.name,
              group: link.group,
              link: (
                <span className={styles.link}>
                  <code>{link.url}</code>
                  <span className={styles.scripted}>
                    <Button type="button" weight="quiet" onClick={() => void copy(link)}>
                      {t("programme.links.copy")}
                    </Button>
                  </span>
                </span>
              ),
            },
          }))}
        />
      </div>
      <LinkSheet links={links} />
    </>
  );
}
