import { type Box } from "@vensterbank/charts";
import css from "./window.module.css";

/** The wooden frame and the sill; the glass is laid over it, so that what remains between the panes are the mullions. */
export function WindowFrame({ frame, sill }: { readonly frame: Box; readonly sill: Box }) {
  return (
    <>
      <rect {...frame} rx="1.5" className={css.wood} />
      <rect {...sill} rx="1.5" className={css.sill} />
      <rect
        x={sill.x}
        y={sill.y + sill.height * 0.62}
        width={sill.width}
        height={sill.height * 0.38}
        className={css.sillShade}
      />
    </>
  );
}
