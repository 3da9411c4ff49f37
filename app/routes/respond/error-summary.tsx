import { type FieldError } from "@vensterbank/core";
import { useEffect, useRef } from "react";
import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./error-summary.module.css";

/** What is wrong at one item, with what the item is called. */
export interface ShownError extends FieldError {
  readonly label: string;
}

/** The element that an item's error leads to. */
export function anchorOf(item: string): string {
  return `item-${item.replace(/\W/g, "-")}`;
}

/** What has to be mended before one can go on, each a link to its place. Gets the focus when the page says it. */
export function ErrorSummary({ errors }: { errors: readonly ShownError[] }) {
  const { t, say } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    // Without JavaScript the browser itself gives the focus.
    <div className={styles.box} ref={box} role="alert" tabIndex={-1} autoFocus>
      <p className={styles.word}>{t("respond.errors", { count: errors.length })}</p>
      <ul>
        {errors.map(({ field, key, params, label }) => (
          <li key={field}>
            <a href={`#${anchorOf(field)}`}>{label}</a>: {say({ key, params })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same sentence at the item itself. */
export function ItemError({ error, id }: { error?: FieldError; id: string }) {
  const { say } = useMessages();
  if (!error) return null;
  return (
    <p className={styles.item} id={id}>
      {say({ key: error.key, params: error.params })}
    </p>
  );
}
