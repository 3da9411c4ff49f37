import { Link } from "@remix-run/react";
import { locales } from "@vensterbank/core";
import { paths } from "../../../../paths";
import type { MailPreview } from "../../../../services/wave-mails/preview-mail.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useTenant } from "../../use-tenant";
import styles from "./wave-mail.module.css";

const mails = [
  { kind: "invite", number: 1 },
  { kind: "remind", number: 1 },
  { kind: "remind", number: 2 },
  { kind: "remind", number: 3 },
  { kind: "tell", number: 1 },
] as const;

interface Choice {
  readonly label: string;
  readonly to: string;
  readonly chosen: boolean;
}

/** Which of the mails is shown, to whom, and in which language. Each has an address of its own. */
export function MailChoices({ preview }: { readonly preview: MailPreview }) {
  const { t } = useMessages();
  const tenant = useTenant();
  const { wave, kind, number, side, parts } = preview;
  const shown = { kind, number, side, language: parts.locale };
  const address = (change: Partial<typeof shown>) => {
    const { kind: of, ...question } = { ...shown, ...change };
    const search = new URLSearchParams({ ...question, number: String(question.number) });
    return `${paths.waveMail(tenant, wave.id, of)}?${search.toString()}`;
  };
  return (
    <div className={styles.choices}>
      <Choices
        label={t("texts.preview.which")}
        choices={mails.map((mail) => ({
          label:
            mail.kind === "remind"
              ? t("texts.preview.kind.remind", { number: mail.number })
              : t(`texts.preview.kind.${mail.kind}`),
          to: address(mail),
          chosen: mail.kind === kind && (kind !== "remind" || mail.number === number),
        }))}
      />
      <Choices
        label={t("texts.preview.side")}
        choices={(["inside", "partner"] as const).map((one) => ({
          label: t(`texts.preview.side.${one}`),
          to: address({ side: one }),
          chosen: one === side,
        }))}
      />
      <Choices
        label={t("texts.preview.language")}
        choices={locales.map((one) => ({
          label: t(`texts.language.${one}`),
          to: address({ language: one }),
          chosen: one === parts.locale,
        }))}
      />
    </div>
  );
}

function Choices({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.row}>
        {choices.map(({ label: text, to, chosen }) => (
          <li key={to}>
            <Link to={to} aria-current={chosen ? "page" : undefined} preventScrollReset>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
