import { Link } from "@remix-run/react";
import { memberRoles } from "@vensterbank/core";
import { paths } from "../../paths";
import type { TenantLine } from "../../services/operator/list-tenants.server";
import { EmptyState } from "../../ui/feedback/empty-state";
import { useMessages } from "../../ui/messages/messages-provider";
import { Table } from "../../ui/table/table";
import { useDay } from "../tenant/use-day";
import { StatusTag } from "./status-tag";

/** Organisations with their state and how many people run them. */
export function OrganisationTable({ organisations }: { organisations: readonly TenantLine[] }) {
  const { t } = useMessages();
  const day = useDay();
  if (organisations.length === 0)
    return (
      <EmptyState title={t("operator.none")}>
        <p>{t("operator.none.why")}</p>
      </EmptyState>
    );
  return (
    <Table
      caption={t("operator.organisations")}
      captionHidden
      columns={[
        { key: "name", label: t("operator.name") },
        { key: "status", label: t("operator.status") },
        { key: "created", label: t("operator.created") },
        ...memberRoles.map((role) => ({ key: role, label: t(`common.role.${role}`), numeric: true })),
        { key: "factor", label: t("operator.secondFactor") },
        { key: "due", label: t("operator.due") },
      ]}
      rows={organisations.map((one) => ({
        key: one.id,
        cells: {
          name: <Link to={paths.organisation(one.id)}>{one.name}</Link>,
          status: <StatusTag status={one.status} isDemo={one.isDemo} />,
          created: day(one.createdOn),
          ...one.members,
          factor: t(one.requiresSecondFactor ? "operator.secondFactor.yes" : "operator.secondFactor.no"),
          due: day(one.deletionDueOn),
        },
      }))}
    />
  );
}
