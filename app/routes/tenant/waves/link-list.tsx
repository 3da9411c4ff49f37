import { Form, useLocation } from "@remix-run/react";
import type { LinksView } from "../../../services/waves/get-links.server";
import { Button } from "../../../ui/form/button";
import { SearchBox } from "../../../ui/form/search-box";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Pagination } from "../../../ui/navigation/pagination";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import styles from "./issued-links.module.css";

interface LinkListProps {
  readonly list: LinksView;
  readonly search: string;
  readonly open: boolean;
}

/** Everybody who was invited, with a new link or an end to the link for one of them. */
export function LinkList({ list, search, open }: LinkListProps) {
  const { t } = useMessages();
  const { pathname } = useLocation();
  const { invitees, page, pages, found } = list;
  const to = (at: number) => `${pathname}?${new URLSearchParams({ search, page: String(at) })}`;
  return (
    <>
      <Heading level={2}>{t("programme.links.perPerson")}</Heading>
      <Prose>
        <p>{t("programme.links.perPerson.why")}</p>
      </Prose>
      <SearchBox label={t("programme.links.search")} button={t("common.search")} value={search} />
      <Table
        caption={t("programme.links.found", { count: found })}
        columns={[
          { key: "name", label: t("programme.links.name") },
          { key: "group", label: t("programme.links.group") },
          { key: "status", label: t("programme.wave.status") },
          ...(open ? [{ key: "do", label: t("programme.links.do") }] : []),
        ]}
        rows={invitees.map(({ id, name, group, withdrawn }) => ({
          key: id,
          cells: {
            name,
            group,
            status: t(withdrawn ? "programme.links.isWithdrawn" : "programme.links.isInvited"),
            do: (
              <Form method="post" className={`${styles.link} ${styles.actions}`}>
                <input type="hidden" name="participation" value={id} />
                <Button weight="quiet">
                  {t(withdrawn ? "programme.links.again" : "programme.links.one")}
                </Button>
                {!withdrawn && (
                  <Button weight="quiet" name="intent" value="withdraw">
                    {t("programme.links.withdraw")}
                  </Button>
                )}
              </Form>
            ),
          },
        }))}
      />
      <Pagination page={page} pages={pages} to={to} />
    </>
  );
}
