import { Link, type LinkProps } from "@remix-run/react";
import { type ButtonHTMLAttributes, forwardRef } from "react";
import styles from "./button.module.css";

type Weight = "primary" | "secondary" | "quiet" | "danger";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary button a page; `danger` for what cannot be taken back. */
  readonly weight?: Weight;
}

/** Sends its form, unless `type` says otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { weight = "secondary", type = "submit", ...rest },
  ref,
) {
  return <button ref={ref} type={type} className={`${styles.button} ${styles[weight]}`} {...rest} />;
});

interface LinkButtonProps extends LinkProps {
  readonly weight?: Exclude<Weight, "danger">;
}

/** A link to the next step that looks like a button; it stays a link. */
export function LinkButton({ weight = "secondary", ...rest }: LinkButtonProps) {
  return <Link className={`${styles.button} ${styles[weight]}`} {...rest} />;
}
