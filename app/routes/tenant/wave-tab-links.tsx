import { useRouteLoaderData } from "@remix-run/react";
import { type MessageKey } from "@vensterbank/i18n";
import { useMessages } from "../../ui/messages/messages-provider";
import { TabLinks } from "../../ui/navigation/tab-links";
import type { loader } from "./tenant-layout";
import { useTenant } from "./use-tenant";

type PageOf = (tenant: string, wave: string) => string;

/** One page of a measurement. */
export interface WaveTab {
  /** For whom it is. */
  readonly of: keyof Awaited<ReturnType<typeof loader>>["ofWaves"];
  readonly label: MessageKey;
  readonly to: PageOf;
  /** Pages under it that have no tab of their own. */
  readonly under?: readonly PageOf[];
}

/** Pages of one measurement beside each other, those that the reader may use. */
export function WaveTabLinks({ wave, tabs }: { readonly wave: string; readonly tabs: readonly WaveTab[] }) {
  const { t } = useMessages();
  const tenant = useTenant();
  const may = useRouteLoaderData<typeof loader>("routes/tenant/tenant-layout")?.ofWaves;
  if (!may) return null;
  const shown = tabs
    .filter(({ of }) => may[of])
    .map(({ label, to, under }) => ({
      label: t(label),
      to: to(tenant, wave),
      under: under?.map((page) => page(tenant, wave)),
    }));
  return <TabLinks label={t("tenant.wave.tabs")} tabs={shown} />;
}
