import { type ReactNode } from "react";
import css from "./chart.module.css";

/** A figure with the colours that only charts have; for pictures that lay themselves out. */
export function FigureFrame({
  className,
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return <figure className={[css.figure, className].filter(Boolean).join(" ")}>{children}</figure>;
}
