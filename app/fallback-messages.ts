import { type Locale } from "@vensterbank/core";
import { type Messages } from "@vensterbank/i18n";
import { createContext } from "react";

/** Words for a page whose root loader failed: given by the server only, which then sends a page without scripts. */
export const FallbackMessages = createContext<{ locale: Locale; messages: Messages } | null>(null);
