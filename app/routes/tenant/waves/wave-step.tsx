import { Form } from "@remix-run/react";
import type { AppError } from "@vensterbank/core";
import { type ReactNode } from "react";
import { paths } from "../../../paths";
import type { WaveView } from "../../../services/waves/get-wave.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button, LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { RefusalNotice } from "../form-problem";
import { useTenant } from "../use-tenant";
import { WaveCrumbs } from "./wave-crumbs";

interface WaveStepProps {
  readonly step: "close" | "publish";
  readonly weight: "primary" | "danger";
  readonly wave: WaveView;
  /** Why the step was refused. */
  readonly error: AppError | undefined;
  /** What has to be there before the step can be taken, in the place of its button; null or absent: nothing. */
  readonly before?: ReactNode;
}

/** A step that cannot be taken back: what it means, what to worry about, and the button. */
export function WaveStep({ step, weight, wave, error, before = null }: WaveStepProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const concern = wave.response?.concern;
  return (
    <>
      <WaveCrumbs wave={wave} />
      <Heading level={1}>{t(`programme.${step}.title`, { title: wave.title })}</Heading>
      <RefusalNotice error={error} />
      <Prose>
        <p>{t(`programme.${step}.lead`)}</p>
        <ul>
          <li>{t(`programme.${step}.first`)}</li>
          <li>{t(`programme.${step}.second`)}</li>
          <li>{t(`programme.${step}.third`)}</li>
        </ul>
      </Prose>
      {concern && (
        <Notice tone="warn">
          <p>{t(`programme.concern.${concern}`, { threshold: wave.settings.thresholds.results })}</p>
          <p>{t(`programme.${step}.concern`)}</p>
        </Notice>
      )}
      {before ?? (
        <Form method="post">
          <ButtonRow>
            <Button weight={weight}>{t(`programme.${step}.button`)}</Button>
            <LinkButton to={paths.wave(tenant, wave.id)} weight="quiet">
              {t("common.cancel")}
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
