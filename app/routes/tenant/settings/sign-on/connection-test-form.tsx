import { Form } from "@remix-run/react";
import type { ConnectionTest } from "../../../../services/sso/test-connection.server";
import { Notice } from "../../../../ui/feedback/notice";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";

/** Tries the connection as it was saved, and says in plain words what is wrong. */
export function ConnectionTestForm({ tested }: { tested: ConnectionTest | null }) {
  const { t } = useMessages();
  return (
    <>
      <Heading level={2}>{t("signOn.test")}</Heading>
      <Prose>
        <p>{t("signOn.test.lead")}</p>
      </Prose>
      <div role="status">
        {tested && (
          <Notice tone={tested.works ? "success" : "error"}>
            <p>{t(tested.works ? "signOn.test.works" : `signOn.fault.${tested.fault}`)}</p>
          </Notice>
        )}
      </div>
      <Form method="post">
        <ButtonRow>
          <Button name="intent" value="test">
            {t("signOn.test.button")}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
