import type { WaveMailParts } from "../../../../services/wave-mails/wave-mail";
import styles from "./mail-picture.module.css";

/**
 * The mail as mail programs show it, part by part. Drawn with the styles of this site, because a mail carries its styles at
 * its elements and no page of ours may; nothing in it can be clicked.
 */
export function MailPicture({ parts }: { readonly parts: WaveMailParts }) {
  const { locale, organisation, greeting, paragraphs, button, facts } = parts;
  const { regards, otherLanguage, footer, decline } = parts;
  return (
    <div className={styles.mail} lang={locale}>
      <p className={styles.sender}>
        <span className={styles.panes} aria-hidden="true">
          <span className={styles.introvert} />
          <span className={styles.binding} />
          <span className={styles.confused} />
          <span className={styles.extravert} />
        </span>
        {organisation}
      </p>
      {greeting !== null && <p>{greeting}</p>}
      {paragraphs.map((paragraph, i) => (
        <p key={i}>{paragraph}</p>
      ))}
      <p>
        <span className={styles.button}>{button.label}</span>
      </p>
      <p className={styles.fine}>
        {button.otherwise}
        {"\n"}
        <span className={styles.link}>{button.address}</span>
      </p>
      <p className={styles.facts}>{facts.heading}</p>
      {facts.items.map(({ term, text }) => (
        <p key={term}>
          <strong>{term}</strong>
          {"\n"}
          {text}
        </p>
      ))}
      {regards !== null && <p>{regards}</p>}
      <hr />
      <p className={styles.fine} lang={otherLanguage.locale}>
        {otherLanguage.text}
      </p>
      {footer.map((line) => (
        <p key={line} className={styles.fine}>
          {line}
        </p>
      ))}
      {decline && (
        <p className={styles.fine}>
          <span className={styles.link}>{decline.label}</span>
        </p>
      )}
    </div>
  );
}
