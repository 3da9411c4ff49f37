import { paths } from "../../../paths";
import type { ImportKind } from "../../../services/import/column-names.server";
import { LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { useTenant } from "../use-tenant";

/** Where one goes when a list has come in. */
export function AfterImport({ kind }: { readonly kind: ImportKind }) {
  const { t } = useMessages();
  const tenant = useTenant();
  const again = (other: ImportKind) => `${paths.import(tenant)}?kind=${other}`;
  const steps = {
    units: [
      { label: t("roster.next.toPeople"), to: again("people") },
      { label: t("roster.next.units"), to: paths.units(tenant) },
    ],
    people: [
      { label: t("roster.next.people"), to: paths.people(tenant) },
      { label: t("roster.next.duplicates"), to: paths.duplicates(tenant) },
      { label: t("roster.next.toPartners"), to: again("partners") },
    ],
    partners: [{ label: t("roster.next.partners"), to: paths.partners(tenant) }],
    events: [],
    answers: [],
    ties: [],
  }[kind];
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="next">
      <Heading level={3} id="next">
        {t("roster.next.title")}
      </Heading>
      <ButtonRow>
        {steps.map(({ label, to }) => (
          <LinkButton key={to} to={to}>
            {label}
          </LinkButton>
        ))}
      </ButtonRow>
    </section>
  );
}
