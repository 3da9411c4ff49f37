import { useLocation } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { CodesView } from "../../../../services/codes/get-codes.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { SearchBox } from "../../../../ui/form/search-box";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Pagination } from "../../../../ui/navigation/pagination";
import { Table } from "../../../../ui/table/table";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useDay } from "../../use-day";
import { useTenant } from "../../use-tenant";
import styles from "./make-codes.module.css";
import { SlipFields } from "./slip-fields";
import { useOnePress } from "./use-one-press";

interface ChosenCodesProps {
  readonly wave: string;
  readonly view: CodesView;
  readonly search: string;
}

/** Everybody who was invited, to choose from; whether they have answered is not told. */
export function ChosenCodes({ wave, view, search }: ChosenCodesProps) {
  const { t } = useMessages();
  const dayOf = useDay();
  const tenant = useTenant();
  const { pathname } = useLocation();
  const { list, page, pages, found, days } = view;
  const to = (at: number) => `${pathname}?${new URLSearchParams({ search, page: String(at) })}`;
  return (
    <>
      <Heading level={2}>{t("codes.person.heading")}</Heading>
      <Prose>
        <p>{t("codes.person.lead")}</p>
      </Prose>
      <SearchBox label={t("codes.person.search")} button={t("common.search")} value={search} />
      <form method="post" action={paths.codeSheet(tenant, wave)} onSubmit={useOnePress()}>
        <input type="hidden" name="whom" value="chosen" />
        <Table
          caption={t("codes.person.found", { count: found })}
          columns={[
            { key: "name", label: t("codes.person.name") },
            { key: "group", label: t("codes.person.group") },
            { key: "code", label: t("codes.person.code") },
            { key: "choose", label: t("codes.person.chosen") },
          ]}
          rows={list.map(({ id, name, group, codeUntil }) => ({
            key: id,
            cells: {
              name,
              group,
              code: codeUntil === null ? t("codes.person.code.none") : dayOf(codeUntil),
              choose: (
                <input
                  type="checkbox"
                  name="chosen"
                  className={styles.choose}
                  value={id}
                  aria-label={t("codes.person.choose", { name })}
                />
              ),
            },
          }))}
        />
        <Pagination page={page} pages={pages} to={to} />
        <SlipFields days={days} />
        <ButtonRow>
          <Button>{t("codes.person.button")}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
