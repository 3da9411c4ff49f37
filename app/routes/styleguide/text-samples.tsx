import { memberRoles } from "@vensterbank/core";
import { paths } from "../../paths";
import { useMessages } from "../../ui/messages/messages-provider";
import { Breadcrumbs } from "../../ui/navigation/breadcrumbs";
import { Pagination } from "../../ui/navigation/pagination";
import { TabLinks } from "../../ui/navigation/tab-links";
import { Table } from "../../ui/table/table";
import { DefinitionList } from "../../ui/text/definition-list";
import { Details } from "../../ui/text/details";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { Tag } from "../../ui/text/tag";

export function TextSamples() {
  const { t, formats } = useMessages();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("common.home"), to: paths.home() }]} />
      <TabLinks
        label={t("common.mainNavigation")}
        tabs={[
          { label: "Styleguide", to: paths.styleguide() },
          { label: t("common.home"), to: paths.home() },
        ]}
      />
      <Heading level={2} kicker={t("common.product")}>
        {t("about.front.title")}
      </Heading>
      <Prose lead>
        <p>{t("about.front.lead")}</p>
      </Prose>
      <Heading level={3}>{t("about.front.talk.title")}</Heading>
      <Prose>
        <p>{t("about.front.talk")}</p>
        <p>
          <Tag>{t("common.wave.status.closed")}</Tag> <Tag tone="strong">{t("common.wave.status.open")}</Tag>{" "}
          <Tag tone="faint">{t("common.wave.status.draft")}</Tag>
        </p>
      </Prose>
      <Table
        caption={t("about.front.what.title")}
        columns={[
          { key: "role", label: t("account.portfolio.role") },
          { key: "share", label: "%", numeric: true },
        ]}
        rows={memberRoles.map((role, index) => ({
          key: role,
          cells: { role: t(`common.role.${role}`), share: formats.percent((index + 1) / 9) },
        }))}
      />
      <DefinitionList items={memberRoles.map((role) => ({ term: role, value: t(`common.role.${role}`) }))} />
      <Details summary={t("about.window.title")}>
        <p>{t("about.window.description")}</p>
      </Details>
      <Pagination page={2} pages={5} to={(page) => `${paths.styleguide()}?page=${page}`} />
    </>
  );
}
