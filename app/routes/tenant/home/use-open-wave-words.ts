import type { OpenWave } from "../../../services/home/open-waves.server";
import { useMessages } from "../../../ui/messages/messages-provider";

/** Response and days left of an open wave in sentences. */
export function useOpenWaveWords(): (wave: OpenWave) => readonly string[] {
  const { t, formats } = useMessages();
  const share = (who: "inside" | "partners", value: number | null) => {
    if (value === null) return null;
    // Rounded to tenths: nothing is less than five per cent.
    if (value === 0) return t(`tenant.home.open.${who}.few`);
    return t(`tenant.home.open.${who}`, { percent: Math.round(value * 100) });
  };
  const days = ({ closesOn, daysLeft }: OpenWave) => {
    if (closesOn === null || daysLeft === null) return t("tenant.home.open.noDay");
    const day = formats.date(new Date(closesOn));
    if (daysLeft < 0) return t("tenant.home.open.over", { day });
    return daysLeft === 0
      ? t("tenant.home.open.today")
      : t("tenant.home.open.days", { count: daysLeft, day });
  };
  return (wave) => {
    const response = [share("inside", wave.inside), share("partners", wave.partners)].filter(
      (said) => said !== null,
    );
    return [...(response.length > 0 ? [response.join(" ")] : []), days(wave)];
  };
}
