import { Link } from "@remix-run/react";
import { useMessages } from "../../../../ui/messages/messages-provider";
import css from "./feedback-editor.module.css";

interface SideLinksProps {
  /** Address of the page. */
  readonly here: string;
  readonly as: "inside" | "partner" | null;
  /** Words of the way back, where there is one. */
  readonly back?: string;
}

/** The same page as somebody else reads it. */
export function SideLinks({ here, as, back }: SideLinksProps) {
  const { t } = useMessages();
  const sides = (["inside", "partner"] as const).filter((side) => side !== as);
  return (
    <p className={css.links}>
      {sides.map((side) => (
        <Link key={side} to={`${here}?as=${side}`}>
          {t(`feedback.preview.${side}`)}
        </Link>
      ))}
      {back !== undefined && <Link to={here}>{back}</Link>}
    </p>
  );
}
