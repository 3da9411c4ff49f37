import type { Measurement } from "../../../../services/results/get-wave-measurement.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";

/** Whether the outcome hangs on where the line between low and high lies. */
export function LineSection({ line }: { readonly line: NonNullable<Measurement["line"]> }) {
  const { t, say } = useMessages();
  return (
    <ResultSection id="line" title={t("results.line.title")} asked>
      <p className={styles.sentence}>{say(line.words)}</p>
      {line.readings && (
        <ul className={styles.list}>
          {line.readings.map(({ cut, reaction, own }) => (
            <li key={cut}>
              {t(own ? "results.line.own" : "results.line.at", { cut, reaction: say(reaction) })}
            </li>
          ))}
        </ul>
      )}
    </ResultSection>
  );
}
