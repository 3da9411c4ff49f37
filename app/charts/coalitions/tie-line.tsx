import { type TieStroke } from "@vensterbank/charts";
import css from "./coalition-picture.module.css";

interface TieLineProps {
  readonly stroke: Pick<TieStroke, "state" | "confirmed" | "weight" | "path">;
  /** 0..1, for ties that did not change. */
  readonly opacity: number;
}

/**
 * Ties that look alike. What became of them shows without colour: kept faint, begun solid and dark, ended in dashes,
 * stronger as a double line, weaker in dots, unknown as a trace.
 */
export function TieLine({ stroke: { state, confirmed, weight, path }, opacity }: TieLineProps) {
  const width = 0.4 + weight * 0.4;
  switch (state) {
    case "plain":
      return (
        <path
          d={path}
          className={confirmed ? css.tie : `${css.tie} ${css.oneSided}`}
          strokeWidth={confirmed ? width : width * 0.7}
          opacity={confirmed ? opacity : opacity * 0.75}
        />
      );
    case "kept":
      return <path d={path} className={css.tie} strokeWidth={width * 0.7} opacity={opacity * 0.6} />;
    case "stronger":
      return (
        <>
          <path d={path} className={`${css.tie} ${css.doubleOuter}`} strokeWidth={width + 3} />
          <path d={path} className={`${css.tie} ${css.doubleInner}`} strokeWidth={width + 0.8} />
        </>
      );
    case "begun":
      return <path d={path} className={`${css.tie} ${css.begun}`} strokeWidth={width + 0.4} />;
    case "ended":
      return <path d={path} className={`${css.tie} ${css.ended}`} strokeWidth={Math.max(1, width * 0.7)} />;
    case "weaker":
      return <path d={path} className={`${css.tie} ${css.weaker}`} strokeWidth={width + 0.6} />;
    case "unknown":
      return <path d={path} className={`${css.tie} ${css.unknown}`} strokeWidth="0.8" />;
  }
}
