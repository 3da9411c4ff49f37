import { Form, Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { PartnerName } from "../../../services/partners/merge-choices.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useTenant } from "../use-tenant";

interface MergedNoticeProps {
  readonly name: string;
  readonly mergedInto: PartnerName;
}

/** For which partner this one counts, and the way back. */
export function MergedNotice({ name, mergedInto }: MergedNoticeProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  return (
    <Notice tone="info">
      <p>
        {t("people.merged.counts", { name, other: mergedInto.name })}{" "}
        <Link to={paths.partner(tenant, mergedInto.id)}>
          {t("people.merged.look", { name: mergedInto.name })}
        </Link>
      </p>
      <p>{t("people.merged.undo.why")}</p>
      <Form method="post">
        <Button name="intent" value="unmerge">
          {t("people.merged.undo")}
        </Button>
      </Form>
    </Notice>
  );
}
