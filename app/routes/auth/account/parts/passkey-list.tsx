import { Form } from "@remix-run/react";
import type { ListedPasskey } from "../../../../services/accounts/passkeys/list-passkeys.server";
import { Dialog } from "../../../../ui/dialog/dialog";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import styles from "./passkey-list.module.css";

/** One's passkeys, each with another name or an end. */
export function PasskeyList({ passkeys }: { passkeys: readonly ListedPasskey[] }) {
  const { t } = useMessages();
  return (
    <section aria-labelledby="yours">
      <Heading level={2} id="yours">
        {t("security.passkeys.yours")}
      </Heading>
      <ul className={styles.list}>
        {passkeys.map((passkey) => (
          <PasskeyEntry key={passkey.id} passkey={passkey} />
        ))}
      </ul>
    </section>
  );
}

function PasskeyEntry({ passkey }: { passkey: ListedPasskey }) {
  const { t, formats } = useMessages();
  const { id, name, madeOn, lastUsedOn, backedUp } = passkey;
  const day = (text: string) => formats.date(new Date(text));
  const facts = [
    t("security.passkeys.made", { day: day(madeOn) }),
    lastUsedOn === null
      ? t("security.passkeys.unused")
      : t("security.passkeys.used", { day: day(lastUsedOn) }),
    ...(backedUp ? [t("security.passkeys.backedUp")] : []),
  ];
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p>{facts.join(", ")}</p>
      </div>
      <div className={styles.actions}>
        <Dialog opener={t("security.passkeys.rename")} title={t("security.passkeys.rename")} weight="quiet">
          <Form method="post">
            <input type="hidden" name="intent" value="rename" />
            <input type="hidden" name="passkey" value={id} />
            <TextField
              label={t("security.passkeys.name")}
              name="name"
              maxLength={60}
              defaultValue={name}
              required
            />
            <Button weight="primary">{t("common.save")}</Button>
          </Form>
        </Dialog>
        <Dialog
          opener={t("security.passkeys.remove")}
          title={t("security.passkeys.remove.title", { name })}
          weight="quiet"
        >
          <Prose>
            <p>{t("security.passkeys.remove.what")}</p>
          </Prose>
          <Form method="post">
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="passkey" value={id} />
            <ButtonRow>
              <Button weight="danger">{t("security.passkeys.remove")}</Button>
            </ButtonRow>
          </Form>
        </Dialog>
      </div>
    </li>
  );
}
