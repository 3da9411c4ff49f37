import { Form, Link } from "@remix-run/react";
import { useLookAgain } from "../use-look-again";
import { paths } from "../../../paths";
import type { WaveView } from "../../../services/waves/get-wave.server";
import { Notice } from "../../../ui/feedback/notice";
import { ProgressBar } from "../../../ui/feedback/progress-bar";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";

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
