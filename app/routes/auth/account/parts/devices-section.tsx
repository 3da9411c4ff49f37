import { Form } from "@remix-run/react";
import type { Device } from "../../../../services/accounts/devices/list-devices.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Tag } from "../../../../ui/text/tag";
import { EntryList } from "./entry-list";

/** Where one is signed in, and how to end that. */
export function DevicesSection({ devices }: { devices: readonly Device[] }) {
  const { t, formats } = useMessages();
  const day = (text: string) => formats.date(new Date(text));
  const factsOf = ({ beganOn, lastSeenOn, factors }: Device) => [
    t("security.devices.seen", { day: day(lastSeenOn ?? beganOn) }),
    t("security.devices.began", { day: day(beganOn) }),
    ...factors.map((factor) => t(`security.factor.${factor}`)),
  ];
  return (
    <section aria-labelledby="devices">
      <Heading level={2} id="devices">
        {t("security.devices.title")}
      </Heading>
      <EntryList
        labelledBy="devices"
        entries={devices.map((device) => {
          const name = device.label ?? t("security.devices.unknown");
          return {
            key: device.id,
            title: name,
            facts: factsOf(device).join(", "),
            actions: device.isCurrent ? (
              <Tag tone="strong">{t("security.devices.this")}</Tag>
            ) : (
              <EndDevice id={device.id} name={name} />
            ),
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

function EndDevice({ id, name }: { id: string; name: string }) {
  const { t } = useMessages();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="end-device" />
      <input type="hidden" name="device" value={id} />
      <Button weight="quiet" aria-label={t("security.devices.end.which", { device: name })}>
        {t("security.devices.end")}
      </Button>
    </Form>
  );
}
