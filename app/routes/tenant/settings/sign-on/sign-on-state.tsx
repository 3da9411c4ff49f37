import type { SignOnSettings } from "../../../../services/sso/get-sign-on-settings.server";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { DefinitionList } from "../../../../ui/text/definition-list";
import { Heading } from "../../../../ui/text/heading";
import styles from "./sign-on-state.module.css";

/** How it stands, and the two addresses to take along. */
export function SignOnState({ settings }: { settings: SignOnSettings }) {
  const { t } = useMessages();
  const { provider, domains, redirectAddress, directAddress } = settings;
  const isConfirmed = domains.some((one) => one.isConfirmed);
  const state = !provider
    ? "none"
    : !provider.enabled
      ? "off"
      : !isConfirmed
        ? "waiting"
        : provider.required
          ? "required"
          : "on";
  return (
    <>
      <Notice tone={state === "on" || state === "required" ? "success" : "info"}>
        <p>{t(`signOn.state.${state}`)}</p>
      </Notice>
      <Heading level={2}>{t("signOn.addresses")}</Heading>
      <DefinitionList
        items={[
          {
            term: t("signOn.redirectAddress"),
            value: <code className={styles.address}>{redirectAddress}</code>,
          },
          { term: t("signOn.directAddress"), value: <code className={styles.address}>{directAddress}</code> },
        ]}
      />
    </>
  );
}
