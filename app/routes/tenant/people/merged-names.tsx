import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { PartnerName } from "../../../services/partners/merge-choices.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";

/** Partners that count for this one; each leads to where its merge can be undone. */
export function MergedNames({ names }: { readonly names: readonly PartnerName[] }) {
  const { t } = useMessages();
  const tenant = useTenant();
  if (names.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{t("people.merged.here")}</Heading>
      <Prose>
        <ul>
          {names.map(({ id, name }) => (
            <li key={id}>
              <Link to={paths.partner(tenant, id)}>{name}</Link>
            </li>
          ))}
        </ul>
      </Prose>
    </section>
  );
}
