import { Form } from "@remix-run/react";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { Dialog } from "../../../../ui/dialog/dialog";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";

/** Ends the app, or says why that cannot be. */
export function TurnOffApp({ allowed }: { allowed: boolean }) {
  const { t } = useMessages();
  return (
    <>
      <Heading level={2}>{t("security.app.off")}</Heading>
      {allowed ? (
        <Dialog opener={t("security.app.off")} title={t("security.app.off.title")} weight="secondary">
          <Prose>
            <p>{t("security.app.off.what")}</p>
          </Prose>
          <Form method="post">
            <input type="hidden" name="intent" value="off" />
            <ButtonRow>
              <Button weight="danger">{t("security.app.off")}</Button>
            </ButtonRow>
          </Form>
        </Dialog>
      ) : (
        <Prose>
          <p>{t("security.app.off.needed")}</p>
        </Prose>
      )}
    </>
  );
}
