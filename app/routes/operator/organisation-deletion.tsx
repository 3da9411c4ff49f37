import { Form } from "@remix-run/react";
import { Notice } from "../../ui/feedback/notice";
import { Button } from "../../ui/form/button";
import { ButtonRow } from "../../ui/form/button-row";
import { TextField } from "../../ui/form/text-field";
import { useMessages } from "../../ui/messages/messages-provider";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { useDay } from "../tenant/use-day";

interface OrganisationDeletionProps {
  readonly slug: string;
  readonly dueOn: string | null;
  readonly wrongName: boolean;
}

/** Asks for an organisation to be deleted, or calls it off. */
export function OrganisationDeletion({ slug, dueOn, wrongName }: OrganisationDeletionProps) {
  const { t } = useMessages();
  const day = useDay();
  return (
    <>
      <Heading level={2}>{t("operator.delete")}</Heading>
      {dueOn === null ? (
        <>
          <Prose>
            <p>{t("operator.delete.lead")}</p>
          </Prose>
          <Form method="post">
            <TextField
              label={t("operator.delete.slug", { slug })}
              name="slug"
              errors={wrongName ? ["errors.field.otherName"] : []}
              autoComplete="off"
              spellCheck={false}
              required
            />
            <ButtonRow>
              <Button weight="danger" name="intent" value="delete">
                {t("operator.delete.ask")}
              </Button>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <Form method="post">
          <Notice tone="warn">
            <p>{t("operator.delete.isDue", { day: day(dueOn) })}</p>
          </Notice>
          <ButtonRow>
            <Button name="intent" value="keep">
              {t("operator.delete.callOff")}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
