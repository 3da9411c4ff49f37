import { locales } from "@vensterbank/core";
import { z } from "zod";

/** Address names that would be taken for something else. */
const reserved = new Set([
  ..."admin account api app assets build new operator portfolio public r respondent settings sign-in".split(
    " ",
  ),
  ..."sign-out static styleguide support system t tenant tenants vensterbank well-known www".split(" "),
]);

/** Part of every address of an organisation: small letters, digits and single dashes. */
export const tenantSlug = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "operator.slug.wrong")
  .refine((slug) => !reserved.has(slug), { error: "operator.slug.reserved" });

/** A name on one line, without signs that turn the direction of text round or that nobody sees. */
const tenantName = z
  .string()
  .transform((value) => value.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(2)
      .max(120)
      .regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cn}]*$/u, "operator.name.wrong"),
  );

/** An address in plain letters: others look alike. */
const email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[\x21-\x7e]*$/, "operator.email.plainLetters")
  .toLowerCase()
  .pipe(z.email());

export const tenantInput = z.object({
  name: tenantName,
  slug: tenantSlug,
  locale: z.enum(locales),
  director: email,
});
export type TenantInput = z.infer<typeof tenantInput>;

/** Why an organisation is put on hold. */
export const suspensionReasons = ["contract", "security", "request", "other"] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];
