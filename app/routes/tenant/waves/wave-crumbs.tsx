import { type ProgrammeId, type WaveId } from "@vensterbank/core";
import { paths } from "../../../paths";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { useTenant } from "../use-tenant";

interface WaveCrumbsProps {
  readonly wave: {
    readonly id: WaveId;
    readonly title: string;
    readonly programme: { readonly id: ProgrammeId; readonly name: string };
  };
}

/** The way back from a page about one measurement. */
export function WaveCrumbs({ wave: { id, title, programme } }: WaveCrumbsProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  return (
    <Breadcrumbs
      crumbs={[
        { label: t("programme.list.title"), to: paths.programmes(tenant) },
        { label: programme.name, to: paths.programme(tenant, programme.id) },
        { label: title, to: paths.wave(tenant, id) },
      ]}
    />
  );
}
