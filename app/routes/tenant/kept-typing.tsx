import { type DefaultValue, parse } from "@conform-to/react";
import { useLocation, useRouteLoaderData } from "@remix-run/react";
import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import { Notice } from "../../ui/feedback/notice";
import { Button } from "../../ui/form/button";
import { forgetTyped, keepTyped, textOfForm, typedBefore } from "../../ui/form/kept-typing";
import { useMessages } from "../../ui/messages/messages-provider";
import type { loader } from "./tenant-layout";

interface KeptTypingProps<Value> {
  /** Which form of its page, where that has several. */
  readonly form?: string;
  /** Draws the form. @param typed what it is to begin with, in the place of what is kept; undefined = nothing */
  readonly children: (typed: DefaultValue<Value> | undefined) => ReactNode;
}

/** Milliseconds of rest after which typing is kept. */
const typingRest = 300;

/**
 * Around one long form: what is typed stays in this tab until it is kept, so that a session that has ended, a page that
 * is loaded again or a way back by mistake costs nothing. It goes when it was kept, on signing out and with the tab.
 */
export function KeptTyping<Value>({ form: name, children }: KeptTypingProps<Value>) {
  const { t } = useMessages();
  const { pathname } = useLocation();
  const role = useRouteLoaderData<typeof loader>("routes/tenant/tenant-layout")?.actor.role ?? "";
  const place = role + pathname + (name === undefined ? "" : `#${name}`);
  const around = useRef<HTMLDivElement>(null);
  const base = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState<string | null>(null);

  const fieldsNow = () => {
    const form = around.current?.querySelector("form");
    return form ? textOfForm(new FormData(form)) : null;
  };
  const keep = () => {
    clearTimeout(timer.current);
    const fields = fieldsNow();
    if (fields !== null) keepTyped(sessionStorage, place, { base: base.current, fields });
  };
  const note = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, typingRest);
  };

  useEffect(() => {
    base.current = fieldsNow() ?? "";
    setTyped(typedBefore(sessionStorage, place, base.current));
    return () => clearTimeout(timer.current);
  }, [place]);

  const discard = () => {
    forgetTyped(sessionStorage, place);
    setTyped(null);
  };
  return (
    <div ref={around} onInput={note} onClick={note} onSubmit={keep}>
      {typed !== null && (
        <Notice tone="info">
          <p>{t("tenant.typed.back")}</p>
          <p>
            <Button type="button" weight="quiet" onClick={discard}>
              {t("tenant.typed.discard")}
            </Button>
          </p>
        </Notice>
      )}
      <Fragment key={typed === null ? "kept" : "typed"}>
        {children(typed === null ? undefined : valueOf<Value>(typed))}
      </Fragment>
    </div>
  );
}

/** The fields as a form takes them for its beginning. */
function valueOf<Value>(typed: string): DefaultValue<Value> {
  const fields = new FormData();
  for (const [name, value] of new URLSearchParams(typed)) fields.append(name, value);
  const { payload } = parse(fields, { resolve: (value) => ({ value }) });
  return payload as DefaultValue<Value>;
}
