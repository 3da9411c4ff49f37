import { Form } from "@remix-run/react";
import type { LocalTime } from "../../../../services/fieldwork/local-time.server";
import { paths } from "../../../../paths";
import { Notice } from "../../../../ui/feedback/notice";
import { Button, LinkButton } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useTenant } from "../../use-tenant";

interface ClosingChoiceProps {
  readonly wave: string;
  /** Until when who has begun may finish; null while people may still begin. */
  readonly lastCallUntil: LocalTime | null;
}

/** Closing a measurement so that who is answering can finish, or at once. */
export function ClosingChoice({ wave, lastCallUntil }: ClosingChoiceProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  return (
    <>
      <Prose>
        <p>{t("schedule.closeHow.paper")}</p>
      </Prose>
      <Heading level={2}>{t("schedule.closeHow")}</Heading>
      {lastCallUntil ? (
        <Notice tone="info" title={t("schedule.lastCall")}>
          <p>{t("schedule.closeHow.lastCall", { time: lastCallUntil.time })}</p>
        </Notice>
      ) : (
        <Form method="post">
          <Heading level={3}>{t("schedule.closeHow.soon")}</Heading>
          <Prose>
            <p>{t("schedule.closeHow.soon.hint")}</p>
          </Prose>
          <ButtonRow>
            <Button weight="primary" name="intent" value="soon">
              {t("schedule.closeHow.soon.button")}
            </Button>
          </ButtonRow>
        </Form>
      )}
      <Form method="post">
        <Heading level={3}>{t("schedule.closeHow.atOnce")}</Heading>
        <Prose>
          <p>{t("schedule.closeHow.atOnce.hint")}</p>
        </Prose>
        <ButtonRow>
          <Button weight="danger">{t("programme.close.button")}</Button>
          <LinkButton to={paths.wave(tenant, wave)} weight="quiet">
            {t("common.cancel")}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
