import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { OpenWave } from "../../../services/home/open-waves.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useOpenWaveWords } from "./use-open-wave-words";
import css from "./home.module.css";

interface OpenWaveLinesProps {
  readonly tenant: string;
  readonly waves: readonly OpenWave[];
}

/** How far an open measurement is, in rounded words. */
export function OpenWaveLines({ tenant, waves }: OpenWaveLinesProps) {
  const { t } = useMessages();
  const words = useOpenWaveWords();
  return waves.map((wave) => (
    <div key={wave.id} className={css.open}>
      <h3>
        <Link to={paths.wave(tenant, wave.id)}>{t("tenant.home.open.response", { wave: wave.title })}</Link>
      </h3>
      {words(wave).map((said) => (
        <p key={said}>{said}</p>
      ))}
    </div>
  ));
}
