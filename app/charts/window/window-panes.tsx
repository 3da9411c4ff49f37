import { type Box, type Point } from "@vensterbank/charts";
import { type Reaction } from "@vensterbank/core";
import css from "./window.module.css";

interface WindowPanesProps {
  readonly panes: readonly { readonly reaction: Reaction; readonly box: Box; readonly lit: number }[];
  readonly glass: Box;
  /** Where the light comes through; null = dusk. */
  readonly sun: Point | null;
  /** Drawn as closed by a blind: there is something, but it is not shown. */
  readonly covered?: boolean;
  readonly uid: string;
}

/** Four panes of glass, each lit as strongly as its reaction is probable. */
export function WindowPanes({ panes, glass, sun, covered = false, uid }: WindowPanesProps) {
  return (
    <>
      <defs>
        {sun !== null && (
          <radialGradient
            id={`${uid}-sun`}
            gradientUnits="userSpaceOnUse"
            cx={sun.x}
            cy={sun.y}
            r={glass.width * 0.72}
          >
            <stop offset="0" className={css.coreStop} stopOpacity="0.85" />
            <stop offset="0.3" className={css.coreStop} stopOpacity="0.55" />
            <stop offset="0.65" className={css.sunStop} stopOpacity="0.24" />
            <stop offset="1" className={css.sunStop} stopOpacity="0.1" />
          </radialGradient>
        )}
        {covered && (
          <pattern id={`${uid}-blind`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M0 4H8" className={css.curtain} />
          </pattern>
        )}
        <clipPath id={`${uid}-glass`}>
          {panes.map(({ reaction, box }) => (
            <rect key={reaction} {...box} />
          ))}
        </clipPath>
      </defs>
      {panes.map(({ reaction, box, lit }) => (
        <g key={reaction}>
          <rect {...box} className={css.glass} />
          <rect {...box} className={css[reaction]} opacity={rounded(0.16 - 0.11 * lit)} />
          {sun !== null && lit > 0.005 && <rect {...box} fill={`url(#${uid}-sun)`} opacity={rounded(lit)} />}
          {covered && <rect {...box} fill={`url(#${uid}-blind)`} />}
        </g>
      ))}
    </>
  );
}

const rounded = (share: number) => Math.round(share * 100) / 100;
