import styles from "./own-text.module.css";

/** What the organisation says itself, in paragraphs. Text, whatever it looks like. */
export function OwnText({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <div className={styles.own}>
      {text.split("\n\n").map((paragraph, i) => (
        <p key={i}>{paragraph}</p>
      ))}
    </div>
  );
}
