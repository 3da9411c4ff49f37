import { Form, Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { DuplicatesView } from "../../../services/people/duplicates/list-duplicates.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { ChoiceGroup } from "../../../ui/form/choice-group";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Tag } from "../../../ui/text/tag";
import { useTenant } from "../use-tenant";
import styles from "./people.module.css";

/** Two people who may be one: who they are, and which of their fields count when they are merged. */
export function DuplicatePair({ reason, first, second }: DuplicatesView["pairs"][number]) {
  const { t } = useMessages();
  const tenant = useTenant();
  const fields = [
    { name: "name", values: [first.name, second.name] },
    {
      name: "email",
      values: [first.email ?? t("roster.duplicates.nothing"), second.email ?? t("roster.duplicates.nothing")],
    },
    { name: "role", values: [t(`common.role.${first.role}`), t(`common.role.${second.role}`)] },
    { name: "unit", values: [first.unit, second.unit] },
  ] as const;
  const names = { first: first.name, second: second.name };
  // An address that only the other has is kept, unless somebody chooses otherwise.
  const start = (name: string) => (name === "email" && first.email === null ? "second" : "first");
  return (
    <section className={styles.pair} aria-label={t("roster.duplicates.pair", names)}>
      <Heading level={3}>
        <Link to={paths.person(tenant, first.id)}>{first.name}</Link> ({first.code}) ·{" "}
        <Link to={paths.person(tenant, second.id)}>{second.name}</Link> ({second.code})
      </Heading>
      <p>
        <Tag>{t(`roster.duplicates.why.${reason}`)}</Tag>
      </p>
      <Form method="post">
        <input type="hidden" name="first" value={first.id} />
        <input type="hidden" name="second" value={second.id} />
        <div className={styles.choices}>
          {fields.map(({ name, values }) =>
            values[0] === values[1] ? null : (
              <ChoiceGroup
                key={name}
                label={t(`roster.duplicates.field.${name}`)}
                name={name}
                chosen={[start(name)]}
                choices={[
                  { value: "first", label: values[0] },
                  { value: "second", label: values[1] },
                ]}
                required
              />
            ),
          )}
        </div>
        <ButtonRow>
          <Button name="intent" value="merge">
            {t("roster.duplicates.merge")}
          </Button>
          <Button
            weight="quiet"
            name="intent"
            value="distinct"
            aria-label={t("roster.duplicates.distinct.name", names)}
          >
            {t("roster.duplicates.distinct")}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
