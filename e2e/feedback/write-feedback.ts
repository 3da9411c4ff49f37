import { type RunningServer } from "../server";
import { post } from "../session";

/** Days from now, YYYY-MM-DD. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const reply = {
  nl: "Dank voor jullie antwoorden. Dit beeld herken ik, en ik wil er met elk team over in gesprek.",
  en: "Thank you for your answers. I recognise this picture and want to talk about it with every team.",
};

/**
 * Everything that publishing asks of a closed and computed wave of a demo organisation: the consultant makes the page, the
 * director replies with one agreement.
 * @param wave its path
 */
export async function writeFeedback(server: RunningServer, wave: string): Promise<void> {
  const send = async (account: "consultant" | "director", path: string, fields: Record<string, string>) => {
    const { status } = await post(server, account, wave + path, fields);
    if (status !== 302) throw new Error(`${path} was answered with ${status}.`);
  };
  await send("consultant", "/feedback", { intent: "make" });
  await send("consultant", "/feedback", { intent: "save", then: "ready" });
  await send("director", "/feedback/reply", {
    ...{ intent: "reply", ...reply },
    "agreements[0].whatNl": "Elk team praat erover",
    "agreements[0].whatEn": "Every team talks about it",
    "agreements[0].who": "managers",
    "agreements[0].dueOn": inDays(40),
  });
}
