import { z } from "zod";

/**
 * A mail address as accounts have one: ASCII as it was typed, then in lower case. Checked before letters are made small:
 * other alphabets hold signs that turn into ours (the Kelvin sign becomes a k), and who owns the look-alike would come in.
 */
export const mailAddressInput = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .refine((address) => /^[\x21-\x7e]+$/.test(address), { error: "errors.field.email" })
  .transform((address) => address.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()));
