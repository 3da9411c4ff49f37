import { Link } from "@remix-run/react";
import type { Preview } from "../../../../services/preview/get-preview.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { titleOf } from "./preview-page";
import styles from "./preview.module.css";

interface PreviewStepListProps {
  readonly preview: Preview;
  readonly all: readonly string[];
  readonly screen: string;
  readonly addressOf: (step: string) => string;
}

/** Every page of the questionnaire by its title, to go to one at once. */
export function PreviewStepList({ preview, all, screen, addressOf }: PreviewStepListProps) {
  const { t } = useMessages();
  return (
    <ol className={styles.steps}>
      {all.map((step) => (
        <li key={step}>
          <Link to={addressOf(step)} aria-current={step === screen ? "step" : undefined}>
            {titleOf(preview, step, t)}
          </Link>
        </li>
      ))}
    </ol>
  );
}
