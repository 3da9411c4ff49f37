import { Link } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { MemberLine } from "../../../../services/members/list-members.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Tag } from "../../../../ui/text/tag";
import { useDay } from "../../use-day";
import { useTenant } from "../../use-tenant";

interface MemberTableProps {
  readonly members: readonly MemberLine[];
  readonly mayEdit: boolean;
}

/** Members by address; how they sign in is for who decides about access. */
export function MemberTable({ members, mayEdit }: MemberTableProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const day = useDay();
  const nameOf = ({ userId, name, self }: MemberLine) => {
    if (self) return `${name} (${t("settings.members.self")})`;
    return mayEdit ? <Link to={paths.member(tenant, userId)}>{name}</Link> : name;
  };
  return (
    <Table
      caption={t("settings.members.title")}
      captionHidden
      columns={[
        { key: "name", label: t("settings.members.name") },
        { key: "email", label: t("settings.members.email") },
        { key: "role", label: t("settings.members.role") },
        { key: "endsOn", label: t("settings.members.endsOn") },
        ...(mayEdit
          ? [
              { key: "secondFactor", label: t("settings.members.secondFactor") },
              { key: "signIn", label: t("settings.members.signIn") },
            ]
          : []),
      ]}
      rows={members.map((member) => ({
        key: member.userId,
        cells: {
          name: nameOf(member),
          email: member.email,
          role: t(`common.role.${member.role}`),
          endsOn: (
            <>
              {member.endsOn === null ? t("settings.members.noEnd") : day(member.endsOn)}{" "}
              {member.ended && <Tag tone="faint">{t("settings.members.ended")}</Tag>}
            </>
          ),
          secondFactor: t(member.security?.secondFactor ? "common.yes" : "common.no"),
          signIn: t(member.security?.signOn ? "settings.members.bySignOn" : "settings.members.byAccount"),
        },
      }))}
    />
  );
}
