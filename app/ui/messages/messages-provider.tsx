import { type Locale } from "@vensterbank/core";
import {
  createTranslator,
  formatsFor,
  type Formats,
  type Messages,
  type Translator,
} from "@vensterbank/i18n";
import { createContext, type ReactNode, useContext, useMemo } from "react";

interface Words extends Translator {
  readonly formats: Formats;
  readonly messages: Messages;
}

const WordsContext = createContext<Words | null>(null);

/** Gives its children the messages that the server sent, added to those of the providers around it. */
export function MessagesProvider({
  locale,
  messages,
  children,
}: {
  locale: Locale;
  messages: Messages;
  children: ReactNode;
}) {
  const around = useContext(WordsContext);
  const words = useMemo(() => {
    const all = around ? { ...around.messages, ...messages } : messages;
    return { ...createTranslator(locale, all), formats: formatsFor(locale), messages: all };
  }, [around, locale, messages]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** `t` for a key, `say` for a message of a pure package, `formats` for numbers, dates and lists. */
export function useMessages(): Omit<Words, "messages"> {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useMessages outside a MessagesProvider");
  return words;
}
