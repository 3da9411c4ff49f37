import type { SignInFactor, UserId } from "@vensterbank/core";
import { formatsFor } from "@vensterbank/i18n";
import type { ControlScope } from "../../http/scope/control-scope.server";
import type { MailSentence } from "../mail/mail";
import { sendMail } from "../mail/send-mail.server";
import { appendAccountEvent } from "./events.server";

export interface SignedInNow {
  readonly userId: UserId;
  readonly factors: readonly SignInFactor[];
  /** Browser and system in words; null when the browser does not say. */
  readonly device: string | null;
}

/** As many events as are looked through for a device that was seen before. */
const lookedThrough = 300;

/**
 * Writes down that somebody came in. When that was with a browser and system that the account had not been used with, its
 * owner hears of it by mail; not the first time ever, when there is nothing to compare with.
 */
export async function noteSignIn(
  scope: ControlScope,
  { userId, factors, device }: SignedInNow,
): Promise<void> {
  const found = await scope.write(async (repositories) => {
    const events = await repositories.accountEvents.list(userId, lookedThrough);
    const earlier = events.filter(({ kind }) => kind === "signed-in" || kind === "signed-in-new-device");
    const isNew = earlier.length > 0 && !events.some((event) => event.device === device);
    const kind = isNew ? "signed-in-new-device" : "signed-in";
    if (factors.includes("link"))
      await appendAccountEvent(repositories, scope, { userId, kind: "link-used", device });
    await appendAccountEvent(repositories, scope, { userId, kind, device });
    return isNew ? await repositories.users.get(userId) : undefined;
  });
  if (found) tellOfNewDevice(scope, found, device);
}

function tellOfNewDevice(
  { clock, locale: here, fromWhere }: ControlScope,
  { email, locale }: { readonly email: string; readonly locale: ControlScope["locale"] | null },
  device: string | null,
): void {
  const language = locale ?? here;
  const at = clock.now();
  const known: readonly MailSentence[] = [
    {
      key: "mail.newDevice.when",
      params: formatsFor(language).clock(at),
    },
    ...(device === null ? [] : [{ key: "mail.newDevice.device", params: { device } } as const]),
    ...(fromWhere === null
      ? []
      : [{ key: "mail.newDevice.network", params: { network: fromWhere } } as const]),
  ];
  sendMail({
    to: email,
    locale: language,
    content: {
      subject: { key: "mail.newDevice.subject" },
      paragraphs: [{ key: "mail.newDevice.lead" }, ...known, { key: "mail.newDevice.notYou" }],
      action: { label: { key: "mail.newDevice.look" }, path: "/account" },
      small: [{ key: "mail.newDevice.why" }],
    },
  });
}
