import { type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

/** An authenticator app that read the key on the page, as its owner would type it over. */
export class AuthenticatorApp {
  private constructor(private readonly totp: TOTP) {}

  static async from(page: Page): Promise<AuthenticatorApp> {
    const key = await page.locator("main form [translate=no]").innerText();
    return new AuthenticatorApp(new TOTP({ secret: Secret.fromBase32(key.replaceAll(/\s/g, "")) }));
  }

  /** @param steps half minutes from now: a code works once, and clocks may differ by one step */
  code(steps = 0): string {
    return this.totp.generate({ timestamp: Date.now() + steps * 30_000 });
  }
}
