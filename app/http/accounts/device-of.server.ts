import Bowser from "bowser";

const browsers = new Set(Object.values(Bowser.BROWSER_MAP));
const systems = new Set(Object.values(Bowser.OS_MAP));

/**
 * Browser and system in words, for the list of devices: "Firefox · Windows". Null when the browser does not say. Known
 * names only: of any other browser the name is what it says of itself, and it is told in mails that anybody can have sent
 * to anybody.
 */
export function deviceOf(userAgent: string | null): string | null {
  if (userAgent === null || userAgent === "") return null;
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  const parts = [
    ...(browser.name !== undefined && browsers.has(browser.name) ? [browser.name] : []),
    ...(os.name !== undefined && systems.has(os.name) ? [os.name] : []),
  ];
  return parts.length === 0 ? null : parts.join(" · ");
}
