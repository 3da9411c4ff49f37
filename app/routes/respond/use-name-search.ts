import { useEffect, useState } from "react";
import { paths } from "../../paths";
import type { RosterEntry } from "../../services/respond/roster.server";

/** While somebody types a name, this many milliseconds of rest make a search. */
const typingRest = 180;

/** Searches names as one types; starts with what the server already found for a search by form. */
export function useNameSearch(token: string, searched: string, first: readonly RosterEntry[]) {
  const [typed, setTyped] = useState(searched);
  const [result, setResult] = useState({ of: searched, found: first });
  useEffect(() => {
    if (typed === result.of) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      if (typed === "") return setResult({ of: "", found: [] });
      fetch(paths.respondNames(token, typed), { signal: stop.signal })
        .then(async (response) => (response.ok ? ((await response.json()) as RosterEntry[]) : []))
        .then((found) => setResult({ of: typed, found }))
        // Off line, or the next letter was typed: the button still searches.
        .catch(() => undefined);
    }, typingRest);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [token, typed, result.of]);
  return { typed: result.of.trim(), found: result.found, look: (text: string) => setTyped(text.trim()) };
}
