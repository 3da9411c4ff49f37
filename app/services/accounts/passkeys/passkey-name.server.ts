import { z } from "zod";

export const longestName = 60;

/** One line of what can be read: no control characters, nothing that turns the direction of the text around it. */
export function readableName(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
}

/** A name that its owner gives to a passkey. */
export const passkeyName = z.string().max(500).transform(readableName).pipe(z.string().max(longestName));
