import { Form } from "@remix-run/react";
import type { NetworkUploadView } from "../../../services/network-import/get-network-upload.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { RemarkTable } from "./remark-table";

/** Files that cannot be read as they are: what is wrong, row by row. */
export function UnreadNetwork({ view }: { view: Extract<NetworkUploadView, { state: "unread" }> }) {
  const { t } = useMessages();
  return (
    <>
      <Notice
        tone="error"
        title={t(view.more ? "networkImport.unread.more" : "networkImport.unread", {
          count: view.problems.length,
        })}
      >
        <p>{t("networkImport.unread.why")}</p>
      </Notice>
      <RemarkTable caption={t("networkImport.problems")} remarks={view.problems} />
      <Form method="post">
        <ButtonRow>
          <Button weight="primary" name="intent" value="cancel">
            {t("networkImport.otherFiles")}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
