import { Form, Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { PartnerList } from "../../../services/partners/list-partners.server";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { Tag } from "../../../ui/text/tag";
import { useTenant } from "../use-tenant";
import styles from "./people.module.css";

/** Partners that are likely listed twice: under which name they go on, or that they are not the same. */
export function DuplicatePartners({ duplicates }: Pick<PartnerList, "duplicates">) {
  const { t } = useMessages();
  const tenant = useTenant();
  if (duplicates.length === 0) return null;
  return (
    <section aria-labelledby="duplicates">
      <Heading level={3} id="duplicates">
        {t("roster.partners.duplicates", { count: duplicates.length })}
      </Heading>
      <Prose>
        <p>{t("roster.partners.duplicates.why")}</p>
        <p>{t("people.merge.waves")}</p>
      </Prose>
      {duplicates.map(({ reason, first, second }) => {
        const names = { first: first.name, second: second.name };
        return (
          <section
            key={`${first.id} ${second.id}`}
            className={styles.pair}
            aria-label={t("roster.duplicates.pair", names)}
          >
            <p className={styles.twins}>
              <Link to={paths.partner(tenant, first.id)}>{first.name}</Link>
              <Link to={paths.partner(tenant, second.id)}>{second.name}</Link>
              <Tag>{t(`roster.partners.duplicates.${reason}`)}</Tag>
            </p>
            <div className={styles.choice}>
              {[
                { goes: second, stays: first },
                { goes: first, stays: second },
              ].map(({ goes, stays }) => (
                <Form method="post" action={paths.partner(tenant, goes.id)} key={goes.id}>
                  <input type="hidden" name="intent" value="merge" />
                  <input type="hidden" name="from" value="list" />
                  <Button name="into" value={stays.id}>
                    {t("roster.partners.duplicates.merge", { name: stays.name })}
                  </Button>
                </Form>
              ))}
              <Form method="post" action={paths.partner(tenant, first.id)}>
                <input type="hidden" name="intent" value="distinct" />
                <Button
                  weight="quiet"
                  name="other"
                  value={second.id}
                  aria-label={t("roster.duplicates.distinct.name", names)}
                >
                  {t("roster.duplicates.distinct")}
                </Button>
              </Form>
            </div>
          </section>
        );
      })}
    </section>
  );
}
