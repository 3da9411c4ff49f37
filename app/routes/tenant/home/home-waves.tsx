import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { ProgrammeLines, WaveLine } from "../../../services/home/list-waves.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { useStage } from "./use-stage";
import css from "./home.module.css";

interface HomeWavesProps {
  readonly tenant: string;
  readonly programmes: readonly ProgrammeLines[];
  readonly may: { readonly programmes: boolean; readonly waves: boolean };
}

/** Programmes with their measurements, each leading to where this reader can go. */
export function HomeWaves({ tenant, programmes, may }: HomeWavesProps) {
  const { t } = useMessages();
  return (
    <section>
      <Heading level={2}>{t("tenant.home.waves")}</Heading>
      {programmes.length === 0 && <p className={css.soft}>{t("tenant.home.noProgramme.why")}</p>}
      {programmes.map(({ id, name, waves }) => (
        <div key={id} className={css.programme}>
          <h3>{may.programmes ? <Link to={paths.programme(tenant, id)}>{name}</Link> : name}</h3>
          {waves.length === 0 && <p className={css.soft}>{t("tenant.home.noWave")}</p>}
          <ul>
            {waves.map((wave) => (
              <WaveItem key={wave.id} tenant={tenant} wave={wave} mayRun={may.waves} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function WaveItem({ tenant, wave, mayRun }: { tenant: string; wave: WaveLine; mayRun: boolean }) {
  const stage = useStage();
  const outcome = wave.imported ? paths.waveCoalitions(tenant, wave.id) : paths.waveResults(tenant, wave.id);
  const address = mayRun ? paths.wave(tenant, wave.id) : outcome;
  return (
    <li>
      <Link to={address}>{wave.title}</Link>
      <span>{stage(wave)}</span>
    </li>
  );
}
