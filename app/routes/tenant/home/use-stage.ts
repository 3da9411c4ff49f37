import type { WaveLine } from "../../../services/home/list-waves.server";
import { useMessages } from "../../../ui/messages/messages-provider";

/** In which stage a wave is and when that was or will be, in a few words. */
export function useStage(): (wave: Pick<WaveLine, "status" | "opensOn" | "closesOn">) => string {
  const { t, formats } = useMessages();
  return ({ status: code, opensOn, closesOn }) => {
    const status = t(`common.wave.status.${code}`);
    if (code === "open" && closesOn !== null)
      return t("tenant.home.when.until", { status, day: formats.date(new Date(closesOn)) });
    if (opensOn === null) return status;
    return t("tenant.home.when.month", { status, month: formats.month(new Date(opensOn)) });
  };
}
