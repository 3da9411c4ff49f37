import { paths } from "../../paths";
import { type WaveTab, WaveTabLinks } from "./wave-tab-links";

const tabs: readonly WaveTab[] = [
  { of: "course", label: "tenant.wave.tab.course", to: paths.wave },
  { of: "results", label: "tenant.wave.tab.results", to: paths.waveResults },
  { of: "results", label: "tenant.wave.tab.units", to: paths.waveUnits },
  { of: "results", label: "tenant.wave.tab.measurement", to: paths.waveMeasurement },
  { of: "coalitions", label: "tenant.wave.tab.coalitions", to: paths.waveCoalitions },
  { of: "coalitions", label: "tenant.wave.tab.whatIf", to: paths.waveWhatIf },
  { of: "results", label: "feedback.title", to: paths.waveFeedback },
  { of: "export", label: "tenant.wave.tab.export", to: paths.waveExport },
];

/** The pages of one measurement that was closed, for who may read them. */
export function WaveTabs({ wave }: { readonly wave: string }) {
  return <WaveTabLinks wave={wave} tabs={tabs} />;
}
