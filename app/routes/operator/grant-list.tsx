import { Form } from "@remix-run/react";
import type { OpenGrant } from "../../services/operator/support.server";
import { Button } from "../../ui/form/button";
import { useMessages } from "../../ui/messages/messages-provider";
import { Table } from "../../ui/table/table";
import { Heading } from "../../ui/text/heading";
import { useMoment } from "../tenant/use-moment";

/** Where directors asked for help, with a way in. */
export function GrantList({ grants }: { grants: readonly OpenGrant[] }) {
  const { t } = useMessages();
  const moment = useMoment();
  return (
    <>
      <Heading level={2}>{t("operator.support")}</Heading>
      {grants.length === 0 ? (
        <p>{t("operator.support.none")}</p>
      ) : (
        <Table
          caption={t("operator.support")}
          captionHidden
          columns={[
            { key: "name", label: t("operator.name") },
            { key: "reason", label: t("operator.support.reason") },
            { key: "until", label: t("operator.support.until") },
            { key: "enter", label: t("operator.support.way") },
          ]}
          rows={grants.map(({ id, tenant, reason, endsAt }) => ({
            key: id,
            cells: {
              name: tenant.name,
              reason,
              until: moment(endsAt),
              enter: (
                <Form method="post" reloadDocument>
                  <input type="hidden" name="grant" value={id} />
                  <Button
                    name="intent"
                    value="enter"
                    aria-label={t("operator.support.enterOf", { name: tenant.name })}
                  >
                    {t("operator.support.enter")}
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
