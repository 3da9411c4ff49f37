import { env } from "../../env.server";

/** The living page of all components: while building, and in demonstrations. */
export function styleguideIsShown(): boolean {
  return env.DEMO || env.NODE_ENV === "development";
}
