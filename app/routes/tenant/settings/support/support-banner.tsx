import { Link } from "@remix-run/react";
import type { ActingRole } from "@vensterbank/core";
import { paths } from "../../../../paths";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useMoment } from "../../use-moment";

interface SupportBannerProps {
  readonly tenant: string;
  /** Moment, ISO 8601. */
  readonly until: string;
  readonly role: ActingRole;
  readonly mayRevoke: boolean;
}

/** On every page while operators may look: for those whose organisation it is, and for who looks. */
export function SupportBanner({ tenant, until, role, mayRevoke }: SupportBannerProps) {
  const { t } = useMessages();
  const moment = useMoment();
  const said = role === "operator" ? "settings.support.banner.operator" : "settings.support.banner";
  return (
    <Notice tone="warn" title={t("settings.support.banner.title")}>
      <p>
        {t(said, { until: moment(until) })}{" "}
        {mayRevoke && <Link to={paths.support(tenant)}>{t("settings.support.banner.link")}</Link>}
      </p>
    </Notice>
  );
}
