import { useNavigate, useRevalidator } from "@remix-run/react";
import { type FieldError, type Message, message } from "@vensterbank/core";
import { useEffect, useRef, useState } from "react";
import { paths } from "../../paths";
import { anchorOf } from "./error-summary";
import type { Kept } from "./save";

/** Somebody is added or removed: the field of the form, its value, and who it is about. */
export interface RelationChange {
  readonly field: "add" | "remove" | "freeName" | "freeSure";
  readonly value: string;
  readonly name: string;
}

/** Where the focus goes once the page shows the change. */
interface Arrival {
  readonly id: string;
  readonly inside: string;
}

/**
 * Adds and removes names without leaving the page, and says so: the focus goes to who was added, or to what stands
 * where somebody was removed.
 * @param shown what the page shows now; a new value means that the change has arrived
 */
export function useRelationChanges(token: string, shown: unknown) {
  const { revalidate } = useRevalidator();
  const navigate = useNavigate();
  const busy = useRef(false);
  const arrival = useRef<Arrival | null>(null);
  const [said, setSaid] = useState<Message | null>(null);
  const [trouble, setTrouble] = useState<FieldError | null>(null);

  useEffect(() => {
    const { current } = arrival;
    const place = current && document.getElementById(current.id);
    if (!place) return;
    arrival.current = null;
    (place.querySelector<HTMLElement>(current.inside) ?? place).focus();
  }, [shown]);

  const here = paths.respondRelations(token);
  const showAgain = () => {
    if (location.search === "") revalidate();
    else navigate(here, { replace: true, preventScrollReset: true });
  };

  const change = async ({ field, value, name }: RelationChange): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setTrouble(null);
    const after = field === "remove" ? placeAfter(value) : null;
    try {
      const body = new URLSearchParams({ step: "relations", [field]: value });
      const response = await fetch(paths.respondSave(token), { method: "POST", body });
      // Closed, sent or withdrawn meanwhile: the page itself says which.
      if (response.status >= 400 && response.status < 500) return location.assign(here);
      if (!response.ok) throw new Error("Not kept");
      const { added = null, unsure = null, errors = [] } = (await response.json()) as Kept;
      if (errors.length > 0) return setTrouble(errors[0]);
      if (unsure !== null) {
        arrival.current = { id: "near", inside: "button" };
        return navigate(paths.respondRelationsFree(token, unsure), {
          replace: true,
          preventScrollReset: true,
        });
      }
      if (added !== null) arrival.current = { id: anchorOf(added), inside: "input:not([type=hidden])" };
      else arrival.current = after;
      if (added !== null || field === "remove")
        setSaid(message(`respond.relations.said.${field === "remove" ? "removed" : "added"}`, { name }));
      showAgain();
    } catch {
      setTrouble({ field: "names", key: "respond.relations.error.notKept" });
    } finally {
      busy.current = false;
    }
  };
  return { change: (what: RelationChange) => void change(what), said, trouble };
}

/** The button that removes the next name, or else the one before; without any, the field that searches. */
function placeAfter(key: string): Arrival {
  const keys = [...document.querySelectorAll<HTMLButtonElement>("button[name=remove]")].map(
    ({ value }) => value,
  );
  const place = keys.indexOf(key);
  const next = keys[place + 1] ?? keys[place - 1];
  if (next === undefined) return { id: "names", inside: "#name-search" };
  return { id: anchorOf(next), inside: "button[name=remove]" };
}
