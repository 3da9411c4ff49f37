import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { EndingAccess } from "../../../services/home/ending-access.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useDay } from "../use-day";

interface EndingAccessNoticeProps {
  readonly tenant: string;
  readonly ending: readonly EndingAccess[];
}

/** Whose access ends soon. */
export function EndingAccessNotice({ tenant, ending }: EndingAccessNoticeProps) {
  const { t } = useMessages();
  const day = useDay();
  if (ending.length === 0) return null;
  return (
    <Notice tone="info" title={t("settings.ending.title")}>
      {ending.map(({ name, endsOn }) => (
        <p key={name ?? ""}>
          {name === null
            ? t("settings.ending.own", { day: day(endsOn) })
            : t("settings.ending.other", { name, day: day(endsOn) })}
        </p>
      ))}
      {ending.some(({ name }) => name !== null) && (
        <p>
          <Link to={paths.members(tenant)}>{t("settings.ending.extend")}</Link>
        </p>
      )}
    </Notice>
  );
}
