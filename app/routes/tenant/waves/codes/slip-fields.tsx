import type { CodeDays } from "../../../../services/codes/code-days.server";
import { Select } from "../../../../ui/form/select";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useDay } from "../../use-day";

/** Until when codes can be typed, and what the slips look like. */
export function SlipFields({ days }: { readonly days: CodeDays }) {
  const { t } = useMessages();
  const dayOf = useDay();
  return (
    <>
      <TextField
        label={t("codes.make.lastDay")}
        name="lastDay"
        type="date"
        required
        hint={t("codes.make.lastDay.hint", { latest: dayOf(days.latest) })}
        min={days.today}
        max={days.latest}
        defaultValue={days.usual}
      />
      <Select
        label={t("codes.make.size")}
        name="size"
        required
        defaultValue="usual"
        options={(["usual", "large"] as const).map((value) => ({
          value,
          label: t(`codes.make.size.${value}`),
        }))}
      />
      <Select
        label={t("codes.make.languages")}
        name="languages"
        required
        defaultValue="both"
        options={(["both", "nl", "en"] as const).map((value) => ({
          value,
          label: t(`codes.make.languages.${value}`),
        }))}
      />
    </>
  );
}
