import { Form } from "@remix-run/react";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Prose } from "../../../../ui/text/prose";

/** Nothing was written yet. */
export function FeedbackMake() {
  const { t } = useMessages();
  return (
    <Form method="post">
      <Prose lead>
        <p>{t("feedback.edit.lead")}</p>
      </Prose>
      <Prose>
        <p>{t("feedback.edit.none")}</p>
      </Prose>
      <ButtonRow>
        <Button weight="primary" name="intent" value="make">
          {t("feedback.edit.make")}
        </Button>
      </ButtonRow>
    </Form>
  );
}
