import { type Locale, locales } from "@vensterbank/core";
import { z } from "zod";
import { oneLine, paragraphsOf } from "../wave-mails/visible-text";
import { unknownPlaceholders } from "./fill-placeholders";
import {
  type OwnTextGroup,
  ownTextGroupNames,
  ownTextGroups,
  type OwnTextKey,
  ownTextRule,
} from "./own-text-keys";
import { writtenPlace } from "./place-words";

/** The name of a field: dots would make an object of it. */
export function fieldOf(key: OwnTextKey, locale: Locale): string {
  return `${key.replaceAll(".", "-")}_${locale}`;
}

export const ownTextIntent = z.object({
  group: z.enum(ownTextGroupNames as [OwnTextGroup, ...OwnTextGroup[]]),
  intent: z.enum(["save", "reset"]),
});

/** The texts of one group as their form sends them: what is left empty is said as the product says it. */
export function ownTextsInput(group: OwnTextGroup) {
  const keys: readonly OwnTextKey[] = ownTextGroups[group];
  const fields = keys.flatMap((key) =>
    locales.map((locale) => [fieldOf(key, locale), fieldFor(key, locale)] as const),
  );
  return z.object(Object.fromEntries(fields));
}

function fieldFor(key: OwnTextKey, locale: Locale) {
  const { line, most, places } = ownTextRule(key);
  return z
    .string()
    .max(20_000)
    .default("")
    .transform((text) => (line ? oneLine(text) : paragraphsOf(text).join("\n\n")))
    .superRefine((text, context) => {
      const wrong = (message: string, params?: Record<string, number | string>) =>
        context.addIssue({
          code: "custom",
          message: params === undefined ? message : `${message} ${JSON.stringify(params)}`,
        });
      const unknown = unknownPlaceholders(text, places);
      if (text.length > most) wrong("errors.field.tooLong", { max: most });
      else if (unknown.length > 0 && places.length === 0) wrong("errors.field.noPlaces");
      else if (unknown.length > 0)
        wrong("errors.field.unknownPlace", {
          unknown: unknown[0] === "{{" ? "{{" : `{{${unknown[0]}}}`,
          known: places.map((place) => writtenPlace(place, locale)).join(", "),
        });
    });
}
