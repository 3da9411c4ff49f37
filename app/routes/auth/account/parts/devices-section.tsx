import { Form } from "@remix-run/react";
import type { Device } from "../../../../services/accounts/devices/list-devices.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Heading } from "../../../../ui/text/heading";
import { Tag } from "../../../../ui/text/tag";

/** Where one is signed in, and how to end that. */
export function DevicesSection({ devices }: { devices: readonly Device[] }) {
  const { t, formats } = useMessages();
  const day = (text: string) => formats.date(new Date(text));
  return (
    <section aria-labelledby="devices">
      <Heading level={2} id="devices">
        {t("security.devices.title")}
      </Heading>
      <Table
        caption={t("security.devices.title")}
        captionHidden
        columns={[
          { key: "device", label: t("security.devices.device") },
          { key: "seen", label: t("security.devices.seen") },
          { key: "began", label: t("security.devices.began") },
          { key: "how", label: t("security.devices.how") },
          { key: "end", label: t("security.devices.end") },
        ]}
        rows={devices.map(({ id, label, isCurrent, beganOn, lastSeenOn, factors }) => {
          const device = label ?? t("security.devices.unknown");
          return {
            key: id,
            cells: {
              device,
              seen: day(lastSeenOn ?? beganOn),
              began: day(beganOn),
              how: formats.list(factors.map((factor) => t(`security.factor.${factor}`))),
              end: isCurrent ? (
                <Tag tone="strong">{t("security.devices.this")}</Tag>
              ) : (
                <Form method="post">
                  <input type="hidden" name="intent" value="end-device" />
                  <input type="hidden" name="device" value={id} />
                  <Button weight="quiet" aria-label={t("security.devices.end.which", { device })}>
                    {t("security.devices.end")}
                  </Button>
                </Form>
              ),
            },
          };
        })}
      />
      {devices.length > 1 && (
        <Form method="post">
          <input type="hidden" name="intent" value="end-others" />
          <ButtonRow>
            <Button>{t("security.devices.endOthers")}</Button>
          </ButtonRow>
        </Form>
      )}
    </section>
  );
}
