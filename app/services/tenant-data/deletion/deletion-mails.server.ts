import type { MessageKey } from "@vensterbank/i18n";
import { formatsFor } from "@vensterbank/i18n";
import { sendMail } from "../../mail/send-mail.server";
import { type DeletionNotice } from "./set-deletion.server";

/** What happened: asked for, soon, called off, done. */
export type DeletionStage = "requested" | "reminder" | "cancelled" | "erased";

/**
 * Tells everybody who decides about an organisation.
 * @param path of the page where it can be called off; none once there is no such page
 */
export function tellDirectors(
  stage: DeletionStage,
  { organisation: { name, locale }, directors, dueOn }: DeletionNotice,
  path?: string,
): void {
  const params = {
    organisation: name,
    day: dueOn === null ? "" : formatsFor(locale).date(new Date(dueOn)),
  };
  const key = (part: "subject" | "body") => `mail.tenant.${stage}.${part}` as const satisfies MessageKey;
  for (const to of directors)
    sendMail({
      to,
      locale,
      content: {
        subject: { key: key("subject"), params },
        paragraphs: [{ key: key("body"), params }],
        ...(path !== undefined && { action: { label: { key: "mail.tenant.look" }, path } }),
        small: [{ key: stage === "erased" ? "mail.tenant.why.erased" : "mail.tenant.why" }],
      },
    });
}
