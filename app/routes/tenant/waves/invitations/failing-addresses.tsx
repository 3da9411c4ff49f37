import { Form, Link } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { InvitationsView, InvitedLine } from "../../../../services/outbox/get-invitations.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useTenant } from "../../use-tenant";

/** Who cannot be reached, why, and where that is mended. Says nothing about who answered. */
export function FailingAddresses({ view }: { readonly view: InvitationsView }) {
  const { t } = useMessages();
  const { failing, corrected, canResend } = view;
  if (failing.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("outbox.failing")}</Heading>
      <Prose>
        <p>{t("outbox.failing.text")}</p>
      </Prose>
      <Table
        caption={t("outbox.failing.found", { count: failing.length })}
        columns={[
          { key: "name", label: t("outbox.name") },
          { key: "group", label: t("outbox.group") },
          { key: "why", label: t("outbox.why") },
          { key: "do", label: t("outbox.do") },
        ]}
        rows={failing.map((line) => ({
          key: line.id,
          cells: {
            name: line.name,
            group: line.group,
            why: line.failed === null ? t("outbox.corrected") : t(`outbox.unreachable.${line.failed}`),
            do: <Correct line={line} />,
          },
        }))}
      />
      {canResend && corrected > 0 && (
        <Form method="post">
          <ButtonRow>
            <Button name="intent" value="resend-corrected">
              {t("outbox.resend.corrected", { count: corrected })}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function Correct({ line: { listed, name } }: { readonly line: InvitedLine }) {
  const { t } = useMessages();
  const tenant = useTenant();
  if (listed === null) return null;
  const to = listed.kind === "person" ? paths.person(tenant, listed.id) : paths.partner(tenant, listed.id);
  return (
    <Link to={to} aria-label={t("outbox.correct.of", { name })}>
      {t("outbox.correct")}
    </Link>
  );
}
