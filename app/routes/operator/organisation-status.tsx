import { Form } from "@remix-run/react";
import type { TenantStatus } from "@vensterbank/core";
import { Button } from "../../ui/form/button";
import { ButtonRow } from "../../ui/form/button-row";
import { Select } from "../../ui/form/select";
import { useMessages } from "../../ui/messages/messages-provider";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";

const reasons = ["contract", "security", "request", "other"] as const;

/** Puts an organisation on hold, or lets it go on. */
export function OrganisationStatus({ status }: { status: TenantStatus }) {
  const { t } = useMessages();
  const isOnHold = status === "suspended";
  return (
    <>
      <Heading level={2}>{t("operator.hold")}</Heading>
      <Prose>
        <p>{t(isOnHold ? "operator.hold.isOn" : "operator.hold.lead")}</p>
      </Prose>
      <Form method="post" key={status}>
        {!isOnHold && (
          <Select
            label={t("operator.hold.reason")}
            name="reason"
            defaultValue="contract"
            options={reasons.map((reason) => ({ value: reason, label: t(`operator.hold.reason.${reason}`) }))}
            required
          />
        )}
        <ButtonRow>
          <Button name="intent" value={isOnHold ? "resume" : "suspend"}>
            {t(isOnHold ? "operator.hold.end" : "operator.hold.begin")}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
