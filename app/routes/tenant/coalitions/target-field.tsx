import { findTargets, type MapTarget } from "@vensterbank/charts";
import { useEffect, useId, useState } from "react";
import css from "./coalitions.module.css";

interface TargetFieldProps {
  readonly name: string;
  readonly label: string;
  /** Words, or the name of who is meant. */
  readonly value: string;
  readonly targets: readonly MapTarget[];
  /** Called when the words are exactly somebody on the map. */
  readonly onChosen: () => void;
}

/** All at once for a map of this size, so that it works without JavaScript; of larger ones what fits the words. */
const allUpTo = 400;
const suggested = 20;

/** A field for somebody or something on the map, with suggestions of the browser's own. */
export function TargetField({ name, label, value, targets, onChosen }: TargetFieldProps) {
  const id = useId();
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  const all = targets.length <= allUpTo;
  const offered = all ? targets : findTargets(targets, words, suggested);
  return (
    <label className={css.filter}>
      <span>{label}</span>
      <input
        type="search"
        name={name}
        list={id}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        key={value}
        defaultValue={value}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setWords(typed);
          // A suggestion was taken, or the field was emptied by its cross.
          if (typed === "" || targets.some((target) => target.label === typed)) onChosen();
        }}
      />
      <datalist id={id}>
        {offered.map((target) => (
          <option key={target.id} value={target.label} />
        ))}
      </datalist>
    </label>
  );
}
