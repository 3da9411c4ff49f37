import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { listPartners } from "../../../services/partners/list-partners.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import { DuplicatePartners } from "./duplicate-partners";
import { PeopleTabs } from "./people-tabs";
import styles from "./people.module.css";
import { ProposalList } from "./proposal-list";
import { useSector } from "./use-sector";

export const loader = memberRoute.loader({ may: "partners.read" }, async ({ scope }) => ({
  ...(await listPartners(scope)),
  mayEdit: scope.can("partners.edit"),
}));

export const meta: MetaFunction<typeof loader> = pageTitle("people.partners");

export default function Partners() {
  const { t } = useMessages();
  const tenant = useTenant();
  const sector = useSector();
  const { partners, proposals, duplicates, isWaveOpen, mayEdit } = useLoaderData<typeof loader>();
  // Those that nobody has judged yet stand above, with what can be done with them.
  const listed = partners.filter(({ proposed }) => !proposed);
  return (
    <>
      <Heading level={1}>{t("people.title")}</Heading>
      <PeopleTabs />
      <Heading level={2}>{t("people.partners")}</Heading>
      {mayEdit && (
        <ButtonRow>
          <LinkButton to={paths.newPartner(tenant)}>{t("people.partner.new")}</LinkButton>
          <LinkButton
            to={`${paths.import(tenant)}?kind=partners`}
            weight={listed.length === 0 ? "primary" : "quiet"}
          >
            {t("people.toImport")}
          </LinkButton>
        </ButtonRow>
      )}
      {isWaveOpen && (
        <Prose>
          <p>{t("people.proposals.later")}</p>
        </Prose>
      )}
      <ProposalList proposals={proposals} mayEdit={mayEdit} />
      {mayEdit && <DuplicatePartners duplicates={duplicates} />}
      {listed.length === 0 ? (
        <EmptyState title={t("people.partners.empty")}>
          <p>{t("people.partners.empty.why")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("people.partners")}
          captionHidden
          columns={[
            { key: "name", label: t("people.partner.name") },
            { key: "sector", label: t("people.partner.sector") },
            { key: "contacts", label: t("people.partner.contacts"), numeric: true },
            { key: "code", label: t("people.code") },
          ]}
          rows={listed.map((partner) => ({
            key: partner.id,
            cells: {
              name: (
                <>
                  <Link to={paths.partner(tenant, partner.id)}>{partner.name}</Link>{" "}
                  {partner.merged.length > 0 && (
                    <span className={styles.also}>
                      {t("people.merged.also", { names: partner.merged.map(({ name }) => name).join(", ") })}
                    </span>
                  )}
                </>
              ),
              sector: sector(partner.sector),
              contacts: partner.contacts,
              code: partner.code,
            },
          }))}
        />
      )}
    </>
  );
}
