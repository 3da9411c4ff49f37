import { paths } from "../../paths";
import { type WaveTab, WaveTabLinks } from "./wave-tab-links";

const tabs: readonly WaveTab[] = [
  { of: "course", label: "tenant.wave.tab.course", to: paths.wave },
  { of: "schedule", label: "schedule.title", to: paths.waveSchedule },
  { of: "invitations", label: "outbox.title", to: paths.waveInvitations, under: [paths.waveInvitations] },
  {
    of: "codes",
    label: "codes.title",
    to: paths.waveCodes,
    under: [paths.waveKiosks, paths.wavePaper, paths.waveLinks],
  },
  { of: "feedback", label: "feedback.title", to: paths.waveFeedback },
];

/** The pages from which one measurement is run: for who may use them, before there are results and after. */
export function FieldworkTabs({ wave }: { readonly wave: string }) {
  return <WaveTabLinks wave={wave} tabs={tabs} />;
}
