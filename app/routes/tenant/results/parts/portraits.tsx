import { message } from "@vensterbank/core";
import { PortraitBarsChart } from "../../../../charts/portraits/portrait-bars-chart";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Finding, ResultSection } from "../result-section";
import styles from "../results.module.css";

/** The four portraits now and wished, beside what the scales say. */
export function Portraits({ portraits }: { readonly portraits: NonNullable<WaveReport["portraits"]> }) {
  const { t, say } = useMessages();
  const { title, input, besideScales } = portraits;
  const basis = input.n === null ? null : message("results.portraits.basis", { n: input.n });
  return (
    <ResultSection id="portraits" title={t("results.nav.portraits")}>
      <Finding
        title={say(title)}
        basis={basis}
        howToRead={t("results.portraits.howToRead")}
        more={besideScales && <p className={styles.sentence}>{say(besideScales)}</p>}
      >
        <PortraitBarsChart input={input} name={say(title)} />
      </Finding>
    </ResultSection>
  );
}
