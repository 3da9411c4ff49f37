import { useLocation } from "@remix-run/react";
import { useEffect, useId, useRef } from "react";
import { Button } from "../../ui/form/button";
import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./kiosk-bar.module.css";
import { useIdle } from "./use-idle";

/** Seconds without a touch before the warning; after sending there is less to read. */
const quietSeconds = { answering: 120, sent: 45 } as const;
const warningSeconds = 30;

/**
 * What stands above every page on a shared tablet: the way out that leaves nothing behind, and the same by itself when nobody is there
 * any more, after a warning that can be stopped (WCAG 2.2.1).
 */
export function KioskBar({ address }: { readonly address: string }) {
  const { t } = useMessages();
  const { pathname } = useLocation();
  const sent = pathname.endsWith("/done");
  const form = useRef<HTMLFormElement>(null);
  const { left, stay } = useIdle({
    quiet: quietSeconds[sent ? "sent" : "answering"],
    warning: warningSeconds,
    onEnd: () => form.current?.submit(),
  });
  useFreshPages();
  return (
    <>
      <p className={styles.text}>
        {t("kiosk.bar.text")} {t("kiosk.bar.kept")}
      </p>
      <form method="post" action={address} ref={form}>
        <input type="hidden" name="intent" value="stop" />
        <Button weight={sent ? "primary" : "secondary"}>
          {t(sent ? "kiosk.bar.done" : "kiosk.bar.stop")}
        </Button>
      </form>
      {left !== null && <StillThere left={left} onStay={stay} />}
    </>
  );
}

function StillThere({ left, onStay }: { readonly left: number; readonly onStay: () => void }) {
  const { t } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      className={styles.warning}
      ref={dialog}
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      onClose={onStay}
    >
      <h2 id={id}>{t("kiosk.idle.title")}</h2>
      <p id={`${id}-text`}>{t("kiosk.idle.text")}</p>
      {/* Not read aloud: every second anew would be all that one hears. */}
      <p className={styles.left} aria-hidden="true">
        {t("kiosk.idle.left", { count: left })}
      </p>
      <form method="dialog">
        <Button weight="primary" autoFocus>
          {t("kiosk.idle.stay")}
        </Button>
      </form>
    </dialog>
  );
}

/** A page that the way back brings up as it was left is asked for anew: it may be somebody else's by now. */
function useFreshPages(): void {
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload();
    };
    window.addEventListener("pageshow", onShow);
    return () => window.removeEventListener("pageshow", onShow);
  }, []);
}
