import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { listPeople } from "../../../services/people/list-people.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
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
    withoutEmail: asked.get("email") === "none",
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
  const nobody =
    list.found === 0 && question.search === "" && question.unit === undefined && !question.withoutEmail;
  return (
    <>
      <Heading level={1}>{t("people.title")}</Heading>
      <PeopleTabs />
      <Heading level={2}>{t("people.people")}</Heading>
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
          <LinkButton to={`${paths.import(tenant)}?kind=people`} weight={nobody ? "primary" : "quiet"}>
            {t("people.toImport")}
          </LinkButton>
        </ButtonRow>
      )}
      {nobody ? (
        <EmptyState title={t("people.empty")}>
          <p>{t("people.empty.why")}</p>
        </EmptyState>
      ) : (
        <>
          {list.withoutEmail > 0 && !question.withoutEmail && (
            <Prose>
              <p>
                {t("roster.withoutEmail", { count: list.withoutEmail })}{" "}
                <Link to={`${paths.people(tenant)}?email=none`}>{t("roster.withoutEmail.show")}</Link>
              </p>
            </Prose>
          )}
          <PeopleFilter units={list.units} {...question} />
          {list.found === 0 ? (
            <EmptyState
              title={t(question.withoutEmail ? "roster.withoutEmail.nobody" : "roster.nobodyFound")}
            >
              <p>
                <Link to={paths.people(tenant)}>{t("roster.nobodyFound.all")}</Link>
              </p>
            </EmptyState>
          ) : (
            <PeopleTable list={list} question={question} />
          )}
        </>
      )}
    </>
  );
}
