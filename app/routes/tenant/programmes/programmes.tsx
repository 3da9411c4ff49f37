import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { listWaves } from "../../../services/home/list-waves.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { ButtonRow } from "../../../ui/form/button-row";
import { LinkButton } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import { ProgrammeLinks } from "./programme-links";

export const loader = memberRoute.loader({ may: "programme.read" }, async ({ scope }) => ({
  programmes: await listWaves(scope),
  mayEdit: scope.can("programme.edit"),
}));

export const meta: MetaFunction<typeof loader> = pageTitle("programme.list.title");

export default function Programmes() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { programmes, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <Heading level={1}>{t("programme.list.title")}</Heading>
      <Prose lead>
        <p>{t("programme.list.lead")}</p>
      </Prose>
      {programmes.length === 0 ? (
        <EmptyState title={t("programme.list.empty")}>
          <p>{t("programme.list.empty.why")}</p>
        </EmptyState>
      ) : (
        <ProgrammeLinks programmes={programmes} />
      )}
      {mayEdit && (
        <ButtonRow>
          <LinkButton
            to={paths.newProgramme(tenant)}
            weight={programmes.length === 0 ? "primary" : "secondary"}
          >
            {t("programme.list.new")}
          </LinkButton>
          <LinkButton to={paths.networkImport(tenant)} weight="quiet">
            {t("networkImport.title")}
          </LinkButton>
        </ButtonRow>
      )}
    </>
  );
}
