import { Form, useLocation } from "@remix-run/react";
import type { InvitationsView, InvitedLine } from "../../../../services/outbox/get-invitations.server";
import { Button } from "../../../../ui/form/button";
import { SearchBox } from "../../../../ui/form/search-box";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Pagination } from "../../../../ui/navigation/pagination";
import { Table } from "../../../../ui/table/table";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import styles from "../issued-links.module.css";

interface InvitedPeopleProps {
  readonly view: InvitationsView;
  readonly search: string;
}

/**
 * Everybody who is invited, to send one of them the invitation once more. Whether somebody has had one already is not told:
 * who answered before the invitations went out gets none.
 */
export function InvitedPeople({ view, search }: InvitedPeopleProps) {
  const { t } = useMessages();
  const { pathname } = useLocation();
  const { list, canResend } = view;
  const to = (at: number) => `${pathname}?${new URLSearchParams({ search, page: String(at) })}`;
  return (
    <>
      <Heading level={2}>{t("outbox.people")}</Heading>
      <Prose>
        <p>{t("outbox.people.text", { times: view.resendsPerDay })}</p>
      </Prose>
      <SearchBox label={t("outbox.search")} button={t("common.search")} value={search} />
      <Table
        caption={t("outbox.people.found", { count: list.found })}
        columns={[
          { key: "name", label: t("outbox.name") },
          { key: "group", label: t("outbox.group") },
          { key: "address", label: t("outbox.address") },
          ...(canResend ? [{ key: "do", label: t("outbox.do") }] : []),
        ]}
        rows={list.lines.map((line) => ({
          key: line.id,
          cells: {
            name: line.name,
            group: line.group,
            address: <AddressState line={line} />,
            do: line.hasAddress ? <Resend line={line} /> : null,
          },
        }))}
      />
      <Pagination page={list.page} pages={list.pages} to={to} />
    </>
  );
}

function AddressState({ line: { hasAddress, failed, isCorrected } }: { readonly line: InvitedLine }) {
  const { t } = useMessages();
  if (!hasAddress) return <>{t("outbox.address.none")}</>;
  if (failed !== null) return <>{t("outbox.address.broken")}</>;
  return <>{t(isCorrected ? "outbox.address.corrected" : "outbox.address.fine")}</>;
}

function Resend({ line: { id, name } }: { readonly line: InvitedLine }) {
  const { t } = useMessages();
  return (
    <Form method="post" className={styles.actions}>
      <input type="hidden" name="participation" value={id} />
      <Button weight="quiet" name="intent" value="resend" aria-label={t("outbox.resend.of", { name })}>
        {t("outbox.resend")}
      </Button>
    </Form>
  );
}
