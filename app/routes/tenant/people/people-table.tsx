import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { PeopleView } from "../../../services/people/list-people.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Pagination } from "../../../ui/navigation/pagination";
import { Table } from "../../../ui/table/table";
import { useDay } from "../use-day";
import { useTenant } from "../use-tenant";

interface PeopleTableProps {
  readonly list: PeopleView;
  readonly question: {
    readonly search: string;
    readonly unit?: string;
    readonly left: boolean;
    readonly withoutEmail: boolean;
  };
}

/** One page of the staff list. */
export function PeopleTable({ list, question }: PeopleTableProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const day = useDay();
  const { people, found, page, pages } = list;
  const { search, unit = "", left, withoutEmail } = question;
  const to = (at: number) => {
    const asked = new URLSearchParams({
      ...{ search, unit, page: String(at) },
      ...(left && { left: "yes" }),
      ...(withoutEmail && { email: "none" }),
    });
    return `${paths.people(tenant)}?${asked}`;
  };
  return (
    <>
      <Table
        caption={t("people.found", { count: found })}
        columns={[
          { key: "name", label: t("people.person.name") },
          { key: "role", label: t("people.person.role") },
          { key: "unit", label: t("people.unit") },
          { key: "code", label: t("people.code") },
          ...(left ? [{ key: "left", label: t("people.person.activeTo") }] : []),
        ]}
        rows={people.map((person) => ({
          key: person.id,
          cells: {
            name: <Link to={paths.person(tenant, person.id)}>{person.name}</Link>,
            role: t(`common.role.${person.role}`),
            unit: person.unit,
            code: person.code,
            left: day(person.activeTo),
          },
        }))}
      />
      <Pagination page={page} pages={pages} to={to} />
    </>
  );
}
