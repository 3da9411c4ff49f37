import { Form, useLocation } from "@remix-run/react";
import type { ListedPasskey } from "../../../../services/accounts/passkeys/list-passkeys.server";
import { Dialog } from "../../../../ui/dialog/dialog";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { EntryList } from "./entry-list";

/** One's passkeys, each with another name or an end. */
export function PasskeyList({ passkeys }: { passkeys: readonly ListedPasskey[] }) {
  const { t, formats } = useMessages();
  // Of every answer there is a new one: a dialog that was sent does not stay open.
  const { key: answer } = useLocation();
  const day = (text: string) => formats.date(new Date(text));
  const factsOf = ({ madeOn, lastUsedOn, backedUp }: ListedPasskey) => [
    t("security.passkeys.made", { day: day(madeOn) }),
    lastUsedOn === null
      ? t("security.passkeys.unused")
      : t("security.passkeys.used", { day: day(lastUsedOn) }),
    ...(backedUp ? [t("security.passkeys.backedUp")] : []),
  ];
  return (
    <section aria-labelledby="yours">
      <Heading level={2} id="yours">
        {t("security.passkeys.yours")}
      </Heading>
      <EntryList
        labelledBy="yours"
        entries={passkeys.map((passkey) => ({
          key: passkey.id,
          title: <bdi>{passkey.name}</bdi>,
          facts: factsOf(passkey).join(", "),
          actions: <PasskeyActions key={answer} {...passkey} />,
        }))}
      />
    </section>
  );
}

function PasskeyActions({ id, name }: ListedPasskey) {
  const { t } = useMessages();
  return (
    <>
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
    </>
  );
}
