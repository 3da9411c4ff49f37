import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { listPeople } from "../../../services/people/list-people.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { useTenant } from "../use-tenant";
import { PeopleFilter } from "./people-filter";
import { PeopleTable } from "./people-table";
import { PeopleTabs } from "./people-tabs";

export const loader = memberRoute.loader({ may: "people.read" }, async ({ scope, url }) => {
  const asked = url.searchParams;
  const question = {
    search: asked.get("search")?.slice(0, 100) ?? "",
    unit: asked.get("unit")?.slice(0, 64) || undefined,
    left: asked.get("left") === "yes",
  };
  const page = Number(asked.get("page") ?? 1) || 1;
  return {
    list: await listPeople(scope, { ...question, page }),
    question,
    mayEdit: scope.can("people.edit"),
  };
});

export const meta: MetaFunction<typeof loader> = pageTitle("people.people");

export default function People() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { list, question, mayEdit } = useLoaderData<typeof loader>();
  const nobody = list.found === 0 && question.search === "" && question.unit === undefined;
  return (
    <>
      <Heading level={1}>{t("people.title")}</Heading>
      <PeopleTabs />
      <Heading level={2}>{t("people.people")}</Heading>
      {nobody ? (
        <EmptyState title={t("people.empty")}>
          <p>{t("people.empty.why")}</p>
        </EmptyState>
      ) : (
        <>
          <PeopleFilter units={list.units} {...question} />
          <PeopleTable list={list} question={question} />
        </>
      )}
      {mayEdit && (
        <ButtonRow>
          {list.units.length > 0 && (
            <LinkButton to={paths.newPerson(tenant)}>{t("people.person.new")}</LinkButton>
          )}
          {!nobody && (
            <LinkButton to={paths.duplicates(tenant)} weight="quiet">
              {t("roster.duplicates.link")}
            </LinkButton>
          )}
          <LinkButton to={paths.import(tenant)} weight={nobody ? "primary" : "quiet"}>
            {t("people.toImport")}
          </LinkButton>
        </ButtonRow>
      )}
    </>
  );
}
