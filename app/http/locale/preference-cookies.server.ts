import { createCookie } from "@remix-run/node";
import { type Locale } from "@vensterbank/core";
import { isHttps } from "../../env.server";
import { cookieName } from "../respond/cookie-name.server";
import { isLocale } from "./choose-locale.server";

const aYear = 365 * 24 * 3600;
const options = { path: "/", httpOnly: true, sameSite: "lax", secure: isHttps, maxAge: aYear } as const;
const localeCookie = createCookie(cookieName("locale"), options);
const themeCookie = createCookie(cookieName("theme"), options);

/** `system` follows the device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export async function localeFromCookie(request: Request): Promise<Locale | null> {
  const value: unknown = await localeCookie.parse(request.headers.get("cookie"));
  return isLocale(value) ? value : null;
}

export function rememberLocale(locale: Locale): Promise<string> {
  return localeCookie.serialize(locale);
}

/** The header after which the browser's own language counts again. */
export function forgetLocale(): Promise<string> {
  return localeCookie.serialize("", { maxAge: 0 });
}

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

export async function themeFromCookie(request: Request): Promise<Theme> {
  const value: unknown = await themeCookie.parse(request.headers.get("cookie"));
  return isTheme(value) ? value : "system";
}

export function rememberTheme(theme: Theme): Promise<string> {
  return themeCookie.serialize(theme);
}
