import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "./respond-layout";

/** Whether this device is a tablet that several people answer on: nothing of them may stay on it. */
export function useKiosk(): boolean {
  return useRouteLoaderData<typeof loader>("routes/respond/respond-layout")?.kiosk ?? false;
}
