import { useEffect, useState } from "react";
import { paths } from "../../paths";
import type { RelationsView } from "../../services/respond/get-relations.server";

/** While somebody types a name, this many milliseconds of rest make a search. */
const typingRest = 150;

type Found = RelationsView["found"];
const nobody: Found = { entries: [], more: false };

/** Searches names as one types; starts with what the server already found for a search by form. */
export function useNameSearch(token: string, searched: string, first: Found, letters: number) {
  const [typed, setTyped] = useState(searched);
  const [result, setResult] = useState({ of: searched, found: first });
  useEffect(() => {
    if (typed === result.of) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      if (typed.length < letters) return setResult({ of: typed, found: nobody });
      fetch(paths.respondNames(token, typed), { signal: stop.signal })
        .then(async (response) => (response.ok ? ((await response.json()) as Found) : nobody))
        .then((found) => setResult({ of: typed, found }))
        // Off line, or the next letter was typed: the button still searches.
        .catch(() => undefined);
    }, typingRest);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [token, typed, result.of, letters]);
  const of = result.of.trim();
  return {
    /** What was found belongs to this text. */
    of,
    /** Too little was typed for a search. */
    isShort: of.length < letters,
    found: result.found,
    look: (text: string) => setTyped(text.trim()),
  };
}
