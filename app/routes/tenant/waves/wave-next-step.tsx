import { Form } from "@remix-run/react";
import { paths } from "../../../paths";
import type { WaveView } from "../../../services/waves/get-wave.server";
import { Button, LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";
import { Tag } from "../../../ui/text/tag";
import { useTenant } from "../use-tenant";
import { WaveComputation } from "./wave-computation";

export interface WaveMay {
  readonly edit: boolean;
  readonly open: boolean;
  readonly close: boolean;
  readonly publish: boolean;
  readonly links: boolean;
  /** Sees results before they are published. */
  readonly readEarly: boolean;
}

interface WaveNextStepProps {
  readonly wave: WaveView;
  readonly may: WaveMay;
}

/** In which stage a measurement is, what that means, and what can be done now. */
export function WaveNextStep({ wave, may }: WaveNextStepProps) {
  const { t } = useMessages();
  const { status, computation } = wave;
  const unread = status === "closed" || computation.state !== "done";
  return (
    <>
      <Prose lead>
        <p>
          <Tag tone={status === "open" ? "strong" : "plain"}>{t(`common.wave.status.${status}`)}</Tag>{" "}
          {t(
            wave.imported && status === "closed" ? "networkImport.stage.closed" : `programme.stage.${status}`,
          )}
        </p>
      </Prose>
      {(status === "closed" || status === "published") && unread && (
        <WaveComputation wave={wave} mayAsk={may.close} />
      )}
      <ButtonRow>
        <Steps wave={wave} may={may} />
      </ButtonRow>
    </>
  );
}

function Steps({ wave: { id, status, computation, imported }, may }: WaveNextStepProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  // Of a network that was brought in there is a map and no window.
  const outcome = imported
    ? { to: paths.waveCoalitions(tenant, id), label: t("networkImport.toMap") }
    : { to: paths.waveResults(tenant, id), label: t("programme.toResults") };
  const computed = computation.state === "done";
  const edit = may.edit && (
    <LinkButton to={paths.editWave(tenant, id)} weight="quiet">
      {t("programme.wave.edit")}
    </LinkButton>
  );
  switch (status) {
    case "draft":
      return (
        <>
          {may.open && (
            <LinkButton to={paths.openWave(tenant, id)} weight="primary">
              {t("programme.open.toPage")}
            </LinkButton>
          )}
          {edit}
          {may.edit && (
            <Form method="post">
              <Button weight="quiet">{t("programme.wave.remove")}</Button>
            </Form>
          )}
        </>
      );
    case "open":
      return (
        <>
          {may.links && (
            <LinkButton to={paths.waveLinks(tenant, id)} weight="primary">
              {t("programme.links.title")}
            </LinkButton>
          )}
          {may.close && (
            <LinkButton to={paths.closeWave(tenant, id)}>{t("programme.close.toPage")}</LinkButton>
          )}
          {edit}
        </>
      );
    case "closed":
      return (
        <>
          {computed && may.readEarly && (
            <LinkButton to={outcome.to} weight="primary">
              {outcome.label}
            </LinkButton>
          )}
          {computed && may.publish && (
            <LinkButton to={paths.publishWave(tenant, id)} weight={may.readEarly ? "secondary" : "primary"}>
              {t("programme.publish.toPage")}
            </LinkButton>
          )}
        </>
      );
    case "published":
      return (
        <LinkButton to={outcome.to} weight="primary">
          {outcome.label}
        </LinkButton>
      );
  }
}
