import { Form, Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { Proposal } from "../../../services/partners/list-partners.server";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import styles from "./people.module.css";

interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  readonly mayEdit: boolean;
}

/** Names that respondents typed, each with the partners that it may mean and the way to take it into the list. */
export function ProposalList({ proposals, mayEdit }: ProposalListProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposals">
      <Heading level={3} id="proposals">
        {t("people.proposals", { count: proposals.length })}
      </Heading>
      <Prose>
        <p>{t("people.proposals.why")}</p>
        <p>{t("people.merge.waves")}</p>
      </Prose>
      <ul className={styles.proposals}>
        {proposals.map(({ id, name, near }) => (
          <li key={id}>
            <Link className={styles.proposal} to={paths.partner(tenant, id)}>
              {name}
            </Link>
            {mayEdit &&
              near.map((one) => (
                <Form method="post" action={paths.partner(tenant, id)} key={one.id}>
                  <input type="hidden" name="intent" value="merge" />
                  <input type="hidden" name="from" value="list" />
                  <Button
                    name="into"
                    value={one.id}
                    aria-label={t("people.proposals.is.name", { name, other: one.name })}
                  >
                    {t("people.proposals.is", { name: one.name })}
                  </Button>
                </Form>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
