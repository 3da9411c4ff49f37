import { type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { PartnerForm } from "../../../services/partners/get-partner.server";
import { Button } from "../../../ui/form/button";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import styles from "./people.module.css";

interface ContactFormsProps {
  readonly contacts: PartnerForm["contacts"];
  readonly lastResult?: SubmissionResult<string[]>;
}

/** Who answers for a partner: one small form each, and an empty one. */
export function ContactForms({ contacts, lastResult }: ContactFormsProps) {
  const { t } = useMessages();
  const sent = lastResult?.initialValue as { id?: string; name?: string; email?: string } | undefined;
  return (
    <>
      <Heading level={2}>{t("people.contacts")}</Heading>
      <Prose>
        <p>{t("people.contacts.why")}</p>
      </Prose>
      {[...contacts, null].map((contact) => {
        const isSent = sent !== undefined && (sent.id ?? null) === (contact?.id ?? null);
        const errors = isSent ? (lastResult?.error ?? {}) : {};
        return (
          <Form
            method="post"
            className={styles.contact}
            key={contact === null ? `new-${contacts.length}` : contact.id}
            aria-label={contact?.name ?? t("people.contact.new")}
            noValidate
          >
            {contact !== null && <input type="hidden" name="id" value={contact.id} />}
            <TextField
              label={t(contact === null ? "people.contact.new" : "people.contact.name")}
              name="name"
              defaultValue={isSent ? sent.name : contact?.name}
              errors={errors.name ?? undefined}
              maxLength={200}
              required
            />
            <TextField
              label={t("people.person.email")}
              name="email"
              type="email"
              defaultValue={isSent ? sent.email : (contact?.email ?? undefined)}
              errors={errors.email ?? undefined}
              maxLength={254}
            />
            <div className={styles.choice}>
              <Button name="intent" value="contact">
                {t(contact === null ? "people.contact.add" : "common.save")}
              </Button>
              {contact !== null && (
                <Button
                  weight="quiet"
                  name="intent"
                  value="remove-contact"
                  aria-label={t("roster.contact.remove.name", { name: contact.name })}
                >
                  {t("roster.contact.remove")}
                </Button>
              )}
            </div>
          </Form>
        );
      })}
    </>
  );
}
