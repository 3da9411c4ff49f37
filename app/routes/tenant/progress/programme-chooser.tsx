import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import { useMessages } from "../../../ui/messages/messages-provider";
import css from "./progress.module.css";

interface ProgrammeChooserProps {
  readonly tenant: string;
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
  readonly current: string;
}

/** One programme at a time: each has its own questions, so they share no axis of time. */
export function ProgrammeChooser({ tenant, programmes, current }: ProgrammeChooserProps) {
  const { t } = useMessages();
  return (
    <nav className={css.chooser} aria-label={t("progress.chooser")}>
      <span>{t("progress.programme")}</span>
      <ul>
        {programmes.map(({ id, name }) => (
          <li key={id}>
            <Link to={paths.progress(tenant, id)} aria-current={id === current ? "page" : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
