import type { WaveResults } from "../../../services/results/get-wave-results.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { useLookAgain } from "../use-look-again";

interface WaitingForResultsProps {
  readonly state: Exclude<WaveResults["state"], "ready">;
  readonly wave: { readonly title: string };
  readonly tenant: { readonly name: string };
}

/** Not closed, not published, or not computed yet: what the reader may expect, and when. */
export function WaitingForResults({ state, wave, tenant }: WaitingForResultsProps) {
  const { t } = useMessages();
  useLookAgain(state === "computing");
  return (
    <>
      <Heading level={1} kicker={tenant.name}>
        {t("results.title", { wave: wave.title })}
      </Heading>
      <EmptyState title={t(`results.state.${state}`)}>
        <p>{t(`results.state.${state}.why`)}</p>
      </EmptyState>
    </>
  );
}
