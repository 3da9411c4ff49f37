import { Link } from "@remix-run/react";
import { paths } from "../../../../paths";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useDay } from "../../use-day";

interface DeletionBannerProps {
  readonly tenant: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  readonly mayCallOff: boolean;
}

/** On every page of an organisation that is going to be deleted. */
export function DeletionBanner({ tenant, dueOn, mayCallOff }: DeletionBannerProps) {
  const { t } = useMessages();
  const day = useDay();
  return (
    <Notice tone="warn" title={t("tenantData.banner.title")}>
      <p>
        {t("tenantData.banner", { day: day(dueOn) })}{" "}
        {mayCallOff && <Link to={paths.tenantData(tenant)}>{t("tenantData.banner.link")}</Link>}
      </p>
    </Notice>
  );
}
