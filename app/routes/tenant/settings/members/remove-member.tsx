import { Form } from "@remix-run/react";
import { Dialog } from "../../../../ui/dialog/dialog";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";

/** Takes somebody's access away, after saying what that means. */
export function RemoveMember({ name }: { readonly name: string }) {
  const { t } = useMessages();
  return (
    <Dialog opener={t("settings.members.remove")} title={t("settings.members.remove")} weight="danger">
      <p>{t("settings.members.remove.why", { name })}</p>
      <Form method="post">
        <ButtonRow>
          <Button weight="danger" name="intent" value="remove">
            {t("settings.members.remove")}
          </Button>
        </ButtonRow>
      </Form>
    </Dialog>
  );
}
