import { type WaveMailParts } from "./wave-mail";

/** The mail as plain text: everything that the other form says, in the same order. */
export function waveMailText(parts: WaveMailParts): string {
  const { greeting, paragraphs, button, facts, regards, otherLanguage, footer, decline } = parts;
  const blocks = [
    ...(greeting === null ? [] : [greeting]),
    ...paragraphs,
    `${button.label}:\n${button.address}`,
    [facts.heading, ...facts.items.map(({ term, text }) => `* ${term.replace(/\?$/, "")}: ${text}`)].join(
      "\n",
    ),
    ...(regards === null ? [] : [regards]),
    otherLanguage.text,
    ["-- ", ...footer, ...(decline === null ? [] : [`${decline.label}:\n${decline.address}`])].join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}
