import { hueClass } from "../../charts/coalitions/hue-class";

const tokens = {
  ink: "--ink",
  inkSoft: "--ink-soft",
  paper: "--paper",
  raised: "--paper-raised",
  trace: "--rule-strong",
  focus: "--focus",
  gain: "--tie-gain",
  loss: "--tie-loss",
} as const;

/** Colours of the page as a canvas needs them: resolved for the theme that is on now. */
export type MapPalette = Readonly<Record<keyof typeof tokens, string>> & {
  readonly hues: readonly string[];
  readonly font: string;
};

export const hueCount = 8;

/** Reads the design tokens where the map stands; a token may be a pair of colours, so an element has to resolve it. */
export function readPalette(where: HTMLElement): MapPalette {
  const probe = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  probe.append(path);
  probe.setAttribute("aria-hidden", "true");
  probe.setAttribute("width", "0");
  probe.setAttribute("height", "0");
  where.append(probe);
  const resolved = (token: string) => {
    path.style.color = `var(${token})`;
    return getComputedStyle(path).color;
  };
  const colours = Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [name, resolved(token)]),
  ) as Record<keyof typeof tokens, string>;
  const hues = Array.from({ length: hueCount }, (_, hue) => {
    path.setAttribute("class", hueClass(hue));
    return getComputedStyle(path).fill;
  });
  const font = getComputedStyle(where).fontFamily;
  probe.remove();
  return { ...colours, hues, font };
}

/** Calls when the theme changes, by the device or by the switch on the page. @returns stops listening */
export function onThemeChange(changed: () => void): () => void {
  const device = matchMedia("(prefers-color-scheme: dark)");
  const page = new MutationObserver(changed);
  device.addEventListener("change", changed);
  page.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    device.removeEventListener("change", changed);
    page.disconnect();
  };
}
