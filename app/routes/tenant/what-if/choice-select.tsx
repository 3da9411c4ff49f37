import { type ReactNode } from "react";
import css from "./what-if.module.css";

interface ChoiceSelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
}

/** One choice of several beside each other. */
export function ChoiceSelect({ name, label, value, children }: ChoiceSelectProps) {
  return (
    <label className={css.choice}>
      <span>{label}</span>
      <select name={name} defaultValue={value} key={value}>
        {children}
      </select>
    </label>
  );
}
