import { Link } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { InvitationsView } from "../../../../services/outbox/get-invitations.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { DefinitionList } from "../../../../ui/text/definition-list";
import { useTenant } from "../../use-tenant";

/** How many can be reached by mail, and where to go for the others. */
export function InvitedCounts({ view }: { readonly view: InvitationsView }) {
  const { t, formats } = useMessages();
  const tenant = useTenant();
  const { id, invited, byMail, withoutAddress, failing } = view;
  const broken = failing.filter(({ failed }) => failed !== null).length;
  return (
    <DefinitionList
      items={[
        { term: t("outbox.count.invited"), value: formats.number(invited) },
        { term: t("outbox.count.byMail"), value: formats.number(byMail) },
        ...(broken === 0 ? [] : [{ term: t("outbox.count.broken"), value: formats.number(broken) }]),
        {
          term: t("outbox.count.withoutAddress"),
          value:
            withoutAddress === 0 ? (
              formats.number(0)
            ) : (
              <>
                {formats.number(withoutAddress)} ·{" "}
                <Link to={paths.waveCodes(tenant, id)}>{t("outbox.toCodes")}</Link>
              </>
            ),
        },
      ]}
    />
  );
}
