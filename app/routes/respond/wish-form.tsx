import { type FieldError } from "@vensterbank/core";
import { paths } from "../../paths";
import type { WishView } from "../../services/respond/feedback-wish.server";
import { Button } from "../../ui/form/button";
import fields from "../../ui/form/field.module.css";
import { useMessages } from "../../ui/messages/messages-provider";
import { anchorOf, ItemError } from "./error-summary";
import styles from "./wish-form.module.css";

interface WishFormProps {
  readonly token: string;
  readonly view: Pick<WishView, "wish" | "isListed">;
  readonly error?: FieldError;
  /** What was not an address: it can be mended where it stands. */
  readonly typed?: string;
}

/** Asks to be told when the outcome is there, or takes that back. */
export function WishForm({ token, view: { wish, isListed }, error, typed }: WishFormProps) {
  const { t } = useMessages();
  const field = `${anchorOf("address")}-field`;
  if (wish !== null)
    return (
      <form className={styles.form} method="post" action={paths.respondWish(token)}>
        <p>{t(`thanks.wish.${wish}`)}</p>
        <Button name="intent" value="stop">
          {t("thanks.wish.stop")}
        </Button>
      </form>
    );
  return (
    <form className={styles.form} method="post" action={paths.respondWish(token)} noValidate>
      <p>{t("thanks.wish.text")}</p>
      <div id={anchorOf("address")}>
        <label className={styles.label} htmlFor={field}>
          {t("thanks.wish.address")}
        </label>
        <p className={fields.hint} id={`${field}-hint`}>
          {t(isListed ? "thanks.wish.hint.listed" : "thanks.wish.hint.typed")}
        </p>
        <ItemError error={error} id={`${field}-error`} />
        <input
          className={fields.control}
          id={field}
          name="address"
          type="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={typed}
          required={!isListed}
          aria-describedby={`${field}-hint${error ? ` ${field}-error` : ""}`}
          aria-invalid={error ? true : undefined}
        />
      </div>
      <Button name="intent" value="want">
        {t("thanks.wish.want")}
      </Button>
    </form>
  );
}
