import { type NameLevel } from "@vensterbank/core";
import type { ShownPlan } from "../../../services/what-if/what-if-page.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useCoverageWords } from "./use-coverage-words";

interface EffectsSectionProps {
  readonly effects: ShownPlan["sideEffects"];
  readonly view: NameLevel;
}

/** What else would be different with the new relations; they were not chosen for it. */
export function EffectsSection({ effects, view }: EffectsSectionProps) {
  const { t, formats } = useMessages();
  const { percent } = useCoverageWords(view);
  const { cutPoints } = effects;
  const index = (which: "unit" | "border", { before, after }: typeof effects.eiUnit) => {
    if (before === null || after === null) return null;
    // E-I runs from −1 (all within) to 1 (all across).
    return t(`whatIf.effects.${which}`, {
      before: percent((before + 1) / 2),
      after: percent((after + 1) / 2),
      eiBefore: formats.number(before, 2),
      eiAfter: formats.number(after, 2),
    });
  };
  const lines = [
    cutPoints === null || cutPoints.before === null || cutPoints.after === null
      ? null
      : cutPoints.before === 0
        ? t("whatIf.effects.cuts.none")
        : t("whatIf.effects.cuts", { before: cutPoints.before, after: cutPoints.after }),
    index("unit", effects.eiUnit),
    index("border", effects.eiBorder),
  ].filter((line) => line !== null);
  return (
    <section id="effects">
      <Heading level={2}>{t("whatIf.effects")}</Heading>
      <Prose>
        <p>{t("whatIf.effects.why")}</p>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Prose>
    </section>
  );
}
