import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { Button } from "./button";
import fields from "./field.module.css";
import styles from "./search-box.module.css";

export interface SearchBoxProps {
  readonly label: string;
  readonly button: string;
  readonly name?: string;
  readonly value?: string;
  /** Hidden fields or selects that are sent along. */
  readonly children?: ReactNode;
}

/** Searches by address: the result can be linked to and works without JavaScript. */
export function SearchBox({ label, button, name = "search", value, children }: SearchBoxProps) {
  const id = useId();
  return (
    <Form className={styles.box} role="search" method="get">
      <div className={styles.search}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        <input
          className={fields.control}
          id={id}
          type="search"
          name={name}
          defaultValue={value}
          key={value}
        />
      </div>
      {children}
      <Button>{button}</Button>
    </Form>
  );
}
