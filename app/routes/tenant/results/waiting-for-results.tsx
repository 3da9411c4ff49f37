import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { WaveResults } from "../../../services/results/get-wave-results.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { useLookAgain } from "../use-look-again";
import { useTenant } from "../use-tenant";
import { WaveTabs } from "../wave-tabs";

interface WaitingForResultsProps {
  readonly state: Exclude<WaveResults["state"], "ready">;
  readonly wave: { readonly id: string; readonly title: string };
  readonly tenant: { readonly name: string };
}

/** Not closed, not published, not computed yet, or without questions: what the reader may expect, and when. */
export function WaitingForResults({ state, wave, tenant }: WaitingForResultsProps) {
  const { t } = useMessages();
  const slug = useTenant();
  useLookAgain(state === "computing");
  return (
    <>
      {state === "imported" && <WaveTabs wave={wave.id} />}
      <Heading level={1} kicker={tenant.name}>
        {t("results.title", { wave: wave.title })}
      </Heading>
      <EmptyState title={t(`results.state.${state}`)}>
        <p>{t(`results.state.${state}.why`)}</p>
        {state === "imported" && (
          <p>
            <Link to={paths.waveCoalitions(slug, wave.id)}>{t("results.state.imported.toMap")}</Link>
          </p>
        )}
      </EmptyState>
    </>
  );
}
