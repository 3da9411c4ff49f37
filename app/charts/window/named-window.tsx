import { type WindowSmall } from "@vensterbank/charts";
import { type Reaction } from "@vensterbank/core";
import { type ReactNode } from "react";
import { useMessages } from "../../ui/messages/messages-provider";
import frameCss from "../frame/chart.module.css";
import css from "./named-window.module.css";
import { SmallWindowPicture } from "./small-window";

interface NamedWindowProps {
  readonly picture: WindowSmall;
  /** The finding, as a sentence. */
  readonly name: string;
  /** Words beside it. */
  readonly children: ReactNode;
}

/** A window with the names of its panes around it, so that it can be read by who has not seen one. */
export function NamedWindow({ picture, name, children }: NamedWindowProps) {
  const { t } = useMessages();
  const panes = (left: Reaction, right: Reaction) => (
    <p className={css.panes} aria-hidden>
      {[left, right].map((reaction) => (
        <span key={reaction} data-reaction={reaction}>
          {t(`common.reaction.${reaction}`)}
        </span>
      ))}
    </p>
  );
  return (
    <figure className={css.figure}>
      <div className={`${frameCss.colours} ${css.window}`}>
        {panes("introvert", "binding")}
        <SmallWindowPicture window={picture} name={name} />
        {panes("confused", "extravert")}
      </div>
      <figcaption>{children}</figcaption>
    </figure>
  );
}
