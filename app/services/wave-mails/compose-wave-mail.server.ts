import { type WaveMailInput, type WaveMailMessage } from "./wave-mail";
import { waveMailHtml } from "./wave-mail-html";
import { waveMailParts } from "./wave-mail-parts";
import { waveMailText } from "./wave-mail-text";

export type { WaveMailInput, WaveMailMessage } from "./wave-mail";

/**
 * The invitation, a reminder or the news of the outcome for one person, in plain text and in HTML that say the same.
 * No pictures, nothing that is loaded from elsewhere. Names and own texts are text, whatever they look like.
 */
export function composeWaveMail(input: WaveMailInput): WaveMailMessage {
  const parts = waveMailParts(input);
  return { subject: parts.subject, text: waveMailText(parts), html: waveMailHtml(parts) };
}
