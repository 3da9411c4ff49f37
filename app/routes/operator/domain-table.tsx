import { Form } from "@remix-run/react";
import { Button } from "../../ui/form/button";
import { useMessages } from "../../ui/messages/messages-provider";
import { Table } from "../../ui/table/table";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";

interface Claim {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly domain: string;
  readonly confirmedAt: string | Date | null;
  readonly isTaken: boolean;
}

/** Mail domains that organisations say are theirs. */
export function DomainTable({ claims }: { claims: readonly Claim[] }) {
  const { t } = useMessages();
  return (
    <>
      <Heading level={2}>{t("operator.domains")}</Heading>
      <Prose>
        <p>{t(claims.length === 0 ? "operator.domains.none" : "operator.domains.lead")}</p>
      </Prose>
      {claims.length > 0 && (
        <Table
          caption={t("operator.domains")}
          captionHidden
          columns={[
            { key: "domain", label: t("operator.domain") },
            { key: "name", label: t("operator.name") },
            { key: "status", label: t("operator.status") },
            { key: "change", label: t("operator.domain.change") },
          ]}
          rows={claims.map((claim) => ({
            key: `${claim.tenantId} ${claim.domain}`,
            cells: {
              domain: claim.domain,
              name: claim.tenantName,
              status: t(`operator.domain.${stateOf(claim)}`),
              change: <ChangeForm claim={claim} />,
            },
          }))}
        />
      )}
    </>
  );
}

function stateOf({ confirmedAt, isTaken }: Claim) {
  if (confirmedAt !== null) return "isConfirmed" as const;
  return isTaken ? ("isTaken" as const) : ("isAsked" as const);
}

function ChangeForm({ claim }: { claim: Claim }) {
  const { t } = useMessages();
  const state = stateOf(claim);
  if (state === "isTaken") return "–";
  const intent = state === "isConfirmed" ? "unconfirm" : "confirm";
  return (
    <Form method="post">
      <input type="hidden" name="tenant" value={claim.tenantId} />
      <input type="hidden" name="domain" value={claim.domain} />
      <Button
        name="intent"
        value={intent}
        aria-label={t(`operator.domain.${intent}Of`, { domain: claim.domain, name: claim.tenantName })}
      >
        {t(`operator.domain.${intent}`)}
      </Button>
    </Form>
  );
}
