import type { TenantPage } from "../../services/operator/get-tenant.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { DefinitionList } from "../../ui/text/definition-list";
import { useDay } from "../tenant/use-day";
import { StatusTag } from "./status-tag";

/** What an operator may know of an organisation. */
export function OrganisationFacts({ organisation }: { organisation: TenantPage }) {
  const { t } = useMessages();
  const day = useDay();
  const { slug, status, isDemo, createdOn, requiresSecondFactor, directors, consultants, invited } =
    organisation;
  const lines = (all: readonly string[]) =>
    all.length === 0 ? (
      "–"
    ) : (
      <ul>
        {all.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  return (
    <DefinitionList
      items={[
        { term: t("operator.new.slug"), value: slug },
        { term: t("operator.status"), value: <StatusTag status={status} isDemo={isDemo} /> },
        { term: t("operator.created"), value: day(createdOn) },
        {
          term: t("operator.secondFactor"),
          value: t(requiresSecondFactor ? "operator.secondFactor.yes" : "operator.secondFactor.no"),
        },
        {
          term: t("operator.directors"),
          value: lines(directors.map(({ name, email }) => `${name} (${email})`)),
        },
        {
          term: t("operator.consultants"),
          value: lines(
            consultants.map(({ name, endsOn }) =>
              endsOn === null
                ? t("operator.consultant.noEnd", { name })
                : t("operator.consultant", { name, day: day(endsOn) }),
            ),
          ),
        },
        {
          term: t("operator.invited"),
          value: lines(
            invited.map(({ email, expiresOn, isOver }) =>
              t(isOver ? "operator.invited.over" : "operator.invited.until", { email, day: day(expiresOn) }),
            ),
          ),
        },
      ]}
    />
  );
}
