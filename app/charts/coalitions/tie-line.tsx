import { type TieStroke } from "@vensterbank/charts";
import css from "./coalition-picture.module.css";

interface TieLineProps {
  readonly stroke: Pick<TieStroke, "state" | "confirmed" | "weight" | "path">;
  /** 0..1 */
  readonly opacity: number;
  /** Widens every line. */
  readonly scale?: number;
}

/**
 * Ties that look alike. What became of them shows without colour: kept faint, begun solid and dark, ended in dashes,
 * stronger as a double line, weaker in dots, unknown as a trace; fine when somebody came or went.
 */
export function TieLine({ stroke: { state, confirmed, weight, path }, opacity, scale = 1 }: TieLineProps) {
  const width = (0.4 + weight * 0.4) * scale;
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
          <path
            d={path}
            className={`${css.tie} ${css.doubleOuter}`}
            strokeWidth={width + 2.4}
            opacity={opacity}
          />
          <path
            d={path}
            className={`${css.tie} ${css.doubleInner}`}
            strokeWidth={width + 0.6}
            opacity={opacity}
          />
        </>
      );
    case "joined":
      return (
        <path
          d={path}
          className={`${css.tie} ${css.begun}`}
          strokeWidth={width * 0.6}
          opacity={opacity * 0.6}
        />
      );
    case "left":
      return (
        <path
          d={path}
          className={`${css.tie} ${css.ended}`}
          strokeWidth={width * 0.5}
          opacity={opacity * 0.6}
        />
      );
    case "begun":
      return <path d={path} className={`${css.tie} ${css.begun}`} strokeWidth={width} opacity={opacity} />;
    case "ended":
      return (
        <path
          d={path}
          className={`${css.tie} ${css.ended}`}
          strokeWidth={Math.max(1, width * 0.7)}
          opacity={opacity}
        />
      );
    case "weaker":
      return (
        <path d={path} className={`${css.tie} ${css.weaker}`} strokeWidth={width + 0.4} opacity={opacity} />
      );
    case "unknown":
      return <path d={path} className={`${css.tie} ${css.unknown}`} strokeWidth="0.8" opacity={opacity} />;
  }
}
