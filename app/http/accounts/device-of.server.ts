import Bowser from "bowser";

/** Browser and system in words, for the list of devices: "Firefox · Windows". Null when the browser does not say. */
export function deviceOf(userAgent: string | null): string | null {
  if (userAgent === null || userAgent === "") return null;
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  const parts = [browser.name, os.name].filter((part) => part !== undefined && part !== "");
  return parts.length === 0 ? null : parts.join(" · ").slice(0, 80);
}
