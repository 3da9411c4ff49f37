import { useMessages } from "../../../ui/messages/messages-provider";
import css from "./coalitions.module.css";

interface PageContentsProps {
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly label: string }[];
}

/** Links to the parts of a long page. */
export function PageContents({ label, parts }: PageContentsProps) {
  const { t } = useMessages();
  return (
    <nav className={css.contents} aria-label={label}>
      <span>{t("coalitions.contents")}</span>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
