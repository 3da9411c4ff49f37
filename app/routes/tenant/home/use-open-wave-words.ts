import type { OpenWave } from "../../../services/home/open-waves.server";
import { useMessages } from "../../../ui/messages/messages-provider";

/** Response and days left of an open wave in sentences. */
export function useOpenWaveWords(): (wave: OpenWave) => readonly string[] {
  const { t, formats } = useMessages();
  const told = (who: "inside" | "partners", { share, end }: OpenWave["inside"]) =>
    share === null ? null : t(`tenant.home.open.${who}.${end ?? "about"}`, { share: formats.percent(share) });
  const days = ({ closesOn, daysLeft }: OpenWave) => {
    if (closesOn === null || daysLeft === null) return t("tenant.home.open.noDay");
    const day = formats.date(new Date(closesOn));
    if (daysLeft < 0) return t("tenant.home.open.over", { day });
    return daysLeft === 0
      ? t("tenant.home.open.today")
      : t("tenant.home.open.days", { count: daysLeft, day });
  };
  return (wave) => {
    const response = [told("inside", wave.inside), told("partners", wave.partners)].filter(
      (said) => said !== null,
    );
    return [...(response.length > 0 ? [response.join(" ")] : []), days(wave)];
  };
}
