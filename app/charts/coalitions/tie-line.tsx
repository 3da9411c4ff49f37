import { type LineInk, type LineLook } from "@vensterbank/charts";
import css from "./coalition-picture.module.css";

const inks: Readonly<Record<LineInk, string>> = {
  inkSoft: css.inkSoft,
  ink: css.ink,
  gain: css.gain,
  loss: css.loss,
  raised: css.raised,
  trace: css.trace,
};

/** Ties that look alike, as `tieLooks` says. */
export function TieLine({ path, looks }: { readonly path: string; readonly looks: readonly LineLook[] }) {
  return looks.map(({ ink, width, dash, round, opacity }, i) => (
    <path
      key={i}
      d={path}
      className={`${css.tie} ${inks[ink]}`}
      strokeWidth={rounded(width)}
      strokeDasharray={dash?.join(" ")}
      strokeLinecap={round ? "round" : undefined}
      opacity={rounded(opacity)}
    />
  ));
}

const rounded = (value: number) => Math.round(value * 100) / 100;
