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
import { WaveCourse } from "./wave-course";

export interface WaveMay {
  readonly edit: boolean;
  readonly open: boolean;
  readonly close: boolean;
  readonly publish: boolean;
  readonly links: boolean;
  readonly schedule: boolean;
  readonly invitations: boolean;
  readonly feedback: boolean;
  readonly reply: boolean;
  /** Sees results before they are published. */
  readonly readEarly: boolean;
}

interface WaveNextStepProps {
  readonly wave: WaveView;
  readonly may: WaveMay;
}

/** In which stage a measurement is, what that means, what happens of itself, and what can be done now. */
export function WaveNextStep({ wave, may }: WaveNextStepProps) {
  const { t } = useMessages();
  const { status, computation, course } = wave;
  const unread = status === "closed" || computation.state !== "done";
  return (
    <>
      <Prose lead>
        <p>
          <Tag tone={status === "open" ? "strong" : "plain"}>{t(`common.wave.status.${status}`)}</Tag>{" "}
          {course.lastCallUntil
            ? t("schedule.lastCall.text", { time: course.lastCallUntil.time })
            : t(
                wave.imported && status === "closed"
                  ? "networkImport.stage.closed"
                  : course.isOver
                    ? "programme.stage.over"
                    : `programme.stage.${status}`,
              )}
        </p>
      </Prose>
      {(status === "closed" || status === "published") && unread && (
        <WaveComputation wave={wave} mayAsk={may.close} />
      )}
      <WaveCourse wave={wave.id} course={course} may={may} />
      <WhyNext wave={wave} may={may} />
      <ButtonRow>
        <Steps wave={wave} may={may} />
      </ButtonRow>
    </>
  );
}

/** What the next thing to do is good for, for who may do it. */
function WhyNext({ wave: { course, imported, computation, status }, may }: WaveNextStepProps) {
  const { t } = useMessages();
  const { next } = course;
  if (next === null || imported || (status === "closed" && computation.state !== "done")) return null;
  const allowed = {
    open: may.open && may.schedule,
    invite: may.invitations,
    remind: may.schedule,
    close: may.close,
    feedback: may.feedback || may.publish,
    reply: may.feedback || may.reply || may.publish,
    publish: may.publish,
  };
  if (!allowed[next]) return null;
  return (
    <Prose>
      <p>{t(`fieldwork.next.why.${next}`)}</p>
    </Prose>
  );
}

function Steps({ wave: { id, status, computation, imported, course }, may }: WaveNextStepProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const { next } = course;
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
            <LinkButton to={paths.openWave(tenant, id)} weight={next === "open" ? "primary" : "secondary"}>
              {t("programme.open.toPage")}
            </LinkButton>
          )}
          {may.schedule && (
            <LinkButton to={paths.waveSchedule(tenant, id)}>
              {t(may.open ? "fieldwork.next.plan" : "schedule.next.toPage")}
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
          {next === "invite" && may.invitations && (
            <LinkButton to={paths.waveInvitations(tenant, id)} weight="primary">
              {t("fieldwork.next.invite")}
            </LinkButton>
          )}
          {next === "remind" && may.schedule && (
            <LinkButton to={paths.waveSchedule(tenant, id)} weight="primary">
              {t("fieldwork.next.remind")}
            </LinkButton>
          )}
          {may.links && (
            <LinkButton to={paths.waveLinks(tenant, id)}>{t("programme.links.title")}</LinkButton>
          )}
          {may.close && (
            <LinkButton to={paths.closeWave(tenant, id)} weight={next === "close" ? "primary" : "secondary"}>
              {t("programme.close.toPage")}
            </LinkButton>
          )}
          {edit}
        </>
      );
    case "closed": {
      const reply = next === "reply" && may.reply;
      const feedback = !reply && (next === "feedback" || next === "reply") && may.feedback;
      const publish = next === "publish";
      return (
        <>
          {computed && reply && (
            <LinkButton to={paths.feedbackReply(tenant, id)} weight="primary">
              {t("fieldwork.next.reply")}
            </LinkButton>
          )}
          {computed && feedback && (
            <LinkButton to={paths.waveFeedback(tenant, id)} weight="primary">
              {t(next === "feedback" ? "fieldwork.next.feedback" : "feedback.title")}
            </LinkButton>
          )}
          {computed && may.readEarly && <LinkButton to={outcome.to}>{outcome.label}</LinkButton>}
          {computed && may.publish && (
            <LinkButton to={paths.publishWave(tenant, id)} weight={publish ? "primary" : "quiet"}>
              {t("programme.publish.toPage")}
            </LinkButton>
          )}
        </>
      );
    }
    case "published":
      return (
        <LinkButton to={outcome.to} weight="primary">
          {outcome.label}
        </LinkButton>
      );
  }
}
