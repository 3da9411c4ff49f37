import styles from "./notice-blocks.module.css";

interface NoticeBlocksProps {
  readonly blocks: readonly { readonly id: string; readonly title: string; readonly text: string }[];
}

/** What is promised to respondents, paragraph by paragraph. */
export function NoticeBlocks({ blocks }: NoticeBlocksProps) {
  return (
    <div className={styles.blocks}>
      {blocks.map(({ id, title, text }) => (
        <section key={id}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}
