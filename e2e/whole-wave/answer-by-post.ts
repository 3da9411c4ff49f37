import { type Answered, Away, type Browserless } from "./browserless";
import { type HtmlForm, formsIn } from "./html-form";

/** A number from 0 up to, not including, 1. */
export type Draw = () => number;

/** How it ended: `sent` = the page of thanks was seen; otherwise the code of the page that refused. */
export type Ending = "sent" | "refused";

export interface Patience {
  /** Is waited for after the service was away. */
  readonly pause: () => Promise<void>;
  readonly tries: number;
}

/**
 * Answers a whole questionnaire under a personal link without a browser: page after page as a browser without JavaScript
 * would send it, with drawn answers and up to two relations. When the service goes away in the middle, goes on at the
 * link as a respondent would.
 */
export async function answerByPost(
  visitor: Browserless,
  link: string,
  draw: Draw,
  { pause, tries }: Patience = { pause: () => Promise.resolve(), tries: 1 },
): Promise<Ending> {
  for (let left = tries; ; left--) {
    try {
      return await answer(visitor, link, draw);
    } catch (error) {
      if (!(error instanceof Away) || left <= 1) throw error;
      await pause();
    }
  }
}

/** More pages than any questionnaire has: whoever comes here goes round in circles. */
const mostPages = 60;

async function answer(visitor: Browserless, link: string, draw: Draw): Promise<Ending> {
  let page = await visitor.get(link);
  for (let steps = 0; steps < mostPages; steps++) {
    if (page.status >= 400) return "refused";
    if (page.path.endsWith("/done")) return "sent";
    page = await onward(visitor, page, draw);
  }
  throw new Error("The questionnaire has no end.");
}

async function onward(visitor: Browserless, page: Answered, draw: Draw): Promise<Answered> {
  const forms = formsIn(page.html);
  const consent = forms.find(({ offers }) => offers.has("consent"));
  if (consent) return visitor.submit(page.path, consent, new URLSearchParams({ consent: "yes" }));
  const form = forms.find(({ buttons }) => buttons.some(({ value }) => value === "next" || value === "send"));
  if (!form) throw new Error(`${page.path.replace(/^\/r\/[^/]+/, "/r/…")} leads nowhere on.`);
  const name = namesToAdd(form, draw);
  if (name !== null) {
    const body = new URLSearchParams(form.filled);
    body.set("add", name);
    return visitor.submit(page.path, form, body);
  }
  const body = filledIn(form, draw);
  body.set("intent", form.buttons.some(({ value }) => value === "send") ? "send" : "next");
  return visitor.submit(page.path, form, body);
}

/** A name to add on the page of relations, until there are enough. */
function namesToAdd({ buttons, kinds }: HtmlForm, draw: Draw): string | null {
  const chosen = [...kinds.keys()].filter((name) => name.startsWith("strength:")).length;
  const offered = buttons.filter(({ name }) => name === "add");
  if (offered.length === 0 || chosen >= 2 || draw() < 0.3) return null;
  return offered[Math.floor(draw() * offered.length)].value;
}

function filledIn({ filled, offers, kinds }: HtmlForm, draw: Draw): URLSearchParams {
  const body = new URLSearchParams(filled);
  const pick = (values: readonly string[]) => values[Math.floor(draw() * values.length)];
  const points = [...kinds]
    .filter(([name, kind]) => kind === "text" && /portrait/.test(name))
    .map(([name]) => name);
  for (const [i, name] of points.entries()) body.set(name, String([40, 30, 20, 10][i % 4]));
  const hasNames = [...kinds.keys()].some((name) => name.startsWith("strength:"));
  for (const [name, kind] of kinds) {
    const offered = (offers.get(name) ?? []).filter((value) => value !== "" && value !== "dk");
    if (name === "outcome") {
      if (!hasNames) body.set(name, "nobody");
    } else if (kind === "radio" && name.startsWith("earlier:")) body.set(name, "confirm");
    else if (kind === "radio") body.set(name, pick(offered));
    else if (kind === "checkbox" && name.startsWith("level:")) body.set(name, pick(offered));
    else if (kind === "select" && body.get(name) === "" && !name.startsWith("benefit:"))
      body.set(name, pick(offered));
  }
  return body;
}
