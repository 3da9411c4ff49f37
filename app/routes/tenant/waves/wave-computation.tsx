import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { paths } from "../../../paths";
import type { WaveView } from "../../../services/waves/get-wave.server";
import { Notice } from "../../../ui/feedback/notice";
import { ProgressBar } from "../../../ui/feedback/progress-bar";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";

/** Milliseconds between two looks at how far the computation is. */
const lookEvery = 2_000;

interface WaveComputationProps {
  readonly wave: WaveView;
  readonly mayAsk: boolean;
}

/** How far the outcome of a closed measurement is. With scripts it follows by itself, without by a link. */
export function WaveComputation({ wave: { id, computation }, mayAsk }: WaveComputationProps) {
  const { t, formats } = useMessages();
  const tenant = useTenant();
  const busy = computation.state === "waiting" || computation.state === "running";
  useLookAgain(busy);
  if (busy) {
    const { stage, done, total, state } = computation;
    const share = formats.percent(done / total);
    const doing = t(state === "waiting" ? "programme.compute.waiting" : `programme.compute.${stage}`);
    return (
      <>
        <ProgressBar label={t("programme.compute.progress", { doing, share })} value={done} max={total} />
        <Prose>
          <p>{t("programme.compute.lead")}</p>
          <p>
            <Link to={paths.wave(tenant, id)} reloadDocument>
              {t("programme.compute.again")}
            </Link>
          </p>
        </Prose>
      </>
    );
  }
  if (computation.state === "done")
    return (
      <Notice tone="success">
        <p>{t("programme.close.done")}</p>
      </Notice>
    );
  return (
    <>
      <Notice tone="warn">
        <p>
          {t(computation.state === "failed" ? "programme.compute.failed" : "programme.stage.notComputed")}
        </p>
      </Notice>
      {mayAsk && (
        <Form method="post" action={paths.computeWave(tenant, id)}>
          <ButtonRow>
            <Button weight="primary">
              {t(computation.state === "failed" ? "programme.compute.retry" : "programme.compute.button")}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

/** Loads the page's data anew every so often, as long as the page is looked at. */
function useLookAgain(busy: boolean) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!busy || state !== "idle") return;
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") revalidate();
    }, lookEvery);
    const look = () => document.visibilityState === "visible" && revalidate();
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [busy, state, revalidate]);
}
