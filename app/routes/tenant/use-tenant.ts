import { useParams } from "@remix-run/react";

/** Address name of the tenant whose page this is. */
export function useTenant(): string {
  return useParams().tenant ?? "";
}
