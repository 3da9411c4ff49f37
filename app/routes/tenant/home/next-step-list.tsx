import type { NextStep } from "../../../services/home/next-steps.server";
import { LinkButton } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { stepAddress } from "./step-address";
import css from "./home.module.css";

interface NextStepListProps {
  readonly tenant: string;
  readonly steps: readonly NextStep[];
}

/** What waits for the reader, in words, each with its link; the first is the one that matters most. */
export function NextStepList({ tenant, steps }: NextStepListProps) {
  const { t, say } = useMessages();
  if (steps.length === 0) return <p className={css.lead}>{t("tenant.home.do.nothing")}</p>;
  return (
    <ul className={css.steps}>
      {steps.map(({ text, link }, i) => (
        <li key={say(text)}>
          <p className={css.lead}>{say(text)}</p>
          {link && (
            <LinkButton to={stepAddress(tenant, link.place)} weight={i === 0 ? "primary" : "secondary"}>
              {say(link.label)}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
