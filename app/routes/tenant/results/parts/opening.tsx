import { WindowChart } from "../../../../charts/window/window-chart";
import type { WaveReport, WaveResults } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import styles from "../results.module.css";

interface OpeningProps {
  readonly opening: WaveReport["opening"];
  readonly wave: WaveResults["wave"];
  readonly organisation: string;
}

/** The finding in a sentence, the window, and how sure it is. */
export function Opening({ opening, wave, organisation }: OpeningProps) {
  const { t, say, formats } = useMessages();
  const { headline, proviso, certainty, response, beside, window, words } = opening;
  const title = say(headline);
  return (
    <section id="finding" className={styles.opening}>
      <header className={styles.title}>
        <p className={styles.kicker}>
          {t("results.kicker", { organisation, wave: wave.title })}
          {wave.closedOn !== null && (
            <> · {t("results.closedOn", { date: formats.date(new Date(wave.closedOn)) })}</>
          )}
        </p>
        <h1 className={styles.headline}>{title}.</h1>
        {proviso && <p className={styles.proviso}>{say(proviso)}</p>}
      </header>
      <div className={styles.window}>
        <WindowChart input={window} name={title} />
      </div>
      <div className={styles.beside}>
        {certainty.length > 0 && <p className={styles.sure}>{certainty.map(say).join(" ")}</p>}
        {response.length > 0 && <p>{response.map(say).join(" ")}</p>}
        {beside.map((said) => (
          <p key={said.key}>{say(said)}</p>
        ))}
        <p className={styles.reading}>
          <span className={styles.readingWord}>{t("results.howToRead")}.</span> {say(words.howToRead)}
          {words.basis && ` ${say(words.basis)}`}
        </p>
      </div>
    </section>
  );
}
