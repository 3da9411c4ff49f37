import type { StepView } from "../../../services/progress/steps-part.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import css from "./progress.module.css";

interface ProgressStepProps {
  readonly step: StepView;
  /** The newest step opens the page; its title is the page's own. */
  readonly lead?: boolean;
}

/** What moved between two measurements, what happened meanwhile, and who was compared. */
export function ProgressStep({ step, lead = false }: ProgressStepProps) {
  const { t, say, formats } = useMessages();
  return (
    <div className={lead ? css.leadStep : css.step}>
      <div>
        {!lead && <Heading level={2}>{say(step.title)}</Heading>}
        <div className={lead ? css.lead : css.findings}>
          {step.findings.map((said) => (
            <p key={said.key}>{say(said)}</p>
          ))}
        </div>
        {step.transition.map((said) => (
          <p key={said.key} className={css.transition}>
            {say(said)}
          </p>
        ))}
        {step.basis.length > 0 && <p className={css.basis}>{step.basis.map(say).join(" ")}</p>}
        {lead && step.composition.length > 0 && (
          <div className={css.basis}>
            <p>{t("progress.step.composition")}</p>
            <ul>
              {step.composition.map((said) => (
                <li key={said.key}>{say(said)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {step.events.length > 0 && (
        <div className={css.events}>
          <p>{t("progress.step.events")}</p>
          <ul>
            {step.events.map(({ id, date, title }) => (
              <li key={id}>{t("progress.step.event", { month: formats.month(new Date(date)), title })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
