import { Form } from "@remix-run/react";
import { Button } from "../../../../ui/form/button";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useMoment } from "../../use-moment";
import styles from "../issued-links.module.css";

interface KioskListProps {
  readonly kiosks: readonly {
    readonly tokenHash: string;
    readonly name: string;
    readonly createdAt: string;
    readonly expiresAt: string;
  }[];
}

/** The shared tablets that work now, each with the end of it. */
export function KioskList({ kiosks }: KioskListProps) {
  const { t } = useMessages();
  const moment = useMoment();
  return (
    <>
      <Heading level={2}>{t("codes.kiosk.list")}</Heading>
      {kiosks.length === 0 ? (
        <Prose>
          <p>{t("codes.kiosk.none")}</p>
        </Prose>
      ) : (
        <Table
          caption={t("codes.kiosk.list")}
          captionHidden
          columns={[
            { key: "name", label: t("codes.kiosk.column.name") },
            { key: "since", label: t("codes.kiosk.since") },
            { key: "until", label: t("codes.kiosk.until") },
            { key: "do", label: t("codes.kiosk.do") },
          ]}
          rows={kiosks.map(({ tokenHash, name, createdAt, expiresAt }) => ({
            key: tokenHash,
            cells: {
              name,
              since: moment(createdAt),
              until: moment(expiresAt),
              do: (
                <Form method="post" className={styles.actions}>
                  <input type="hidden" name="end" value={tokenHash} />
                  <Button
                    weight="quiet"
                    name="intent"
                    value="end"
                    aria-label={t("codes.kiosk.endNamed", { name })}
                  >
                    {t("codes.kiosk.end")}
                  </Button>
                </Form>
              ),
            },
          }))}
        />
      )}
    </>
  );
}
