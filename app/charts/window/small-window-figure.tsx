import { type WindowInput } from "@vensterbank/charts";
import { type ReactNode } from "react";
import frameCss from "../frame/chart.module.css";
import { SmallWindow } from "./small-window";
import css from "./window.module.css";

interface SmallWindowFigureProps {
  readonly input: Pick<WindowInput, "reading" | "cut" | "n">;
  /** The finding, as a sentence. */
  readonly name: string;
  /** Side in pixels. */
  readonly size: number;
  /** Its words, which stand under it. */
  readonly children?: ReactNode;
}

/** A small window by itself, with its words under it. */
export function SmallWindowFigure({ input, name, size, children }: SmallWindowFigureProps) {
  return (
    <figure className={`${frameCss.colours} ${css.alone}`}>
      <SmallWindow input={input} name={name} size={size} />
      {children !== undefined && <figcaption>{children}</figcaption>}
    </figure>
  );
}
