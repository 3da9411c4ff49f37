import { Form } from "@remix-run/react";
import type { MailRound } from "../../../../services/outbox/get-invitations.server";
import { Dialog } from "../../../../ui/dialog/dialog";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Heading } from "../../../../ui/text/heading";
import { Tag } from "../../../../ui/text/tag";
import { useScheduleWords } from "../schedule/use-schedule-words";

/** Every round of mails with its counts; what is still waiting can be called off. */
export function MailRounds({ rounds }: { readonly rounds: readonly MailRound[] }) {
  const { t, formats } = useMessages();
  const { when, nameOf } = useScheduleWords();
  const told = (count: number, isRounded: boolean) => {
    if (!isRounded) return formats.number(count);
    return count === 0 ? t("outbox.fewerThanTen") : t("outbox.about", { count: formats.number(count) });
  };
  return (
    <>
      <Heading level={2}>{t("outbox.rounds")}</Heading>
      <Table
        caption={t("outbox.rounds")}
        captionHidden
        columns={[
          { key: "round", label: t("outbox.round") },
          { key: "when", label: t("outbox.round.when") },
          { key: "total", label: t("outbox.round.total"), numeric: true },
          { key: "sent", label: t("outbox.round.sent"), numeric: true },
          { key: "waiting", label: t("outbox.round.waiting"), numeric: true },
          { key: "failed", label: t("outbox.round.failed"), numeric: true },
          ...(rounds.some(({ status }) => status === "running")
            ? [{ key: "do", label: t("outbox.do") }]
            : []),
        ]}
        rows={rounds.map((round) => {
          const { id, status, isRounded, total, sent, waiting, putOff, failed, at } = round;
          const isRunning = status === "running";
          return {
            key: id,
            cells: {
              round: (
                <>
                  {nameOf(round)}{" "}
                  <Tag tone={isRunning ? "strong" : "faint"}>{t(`schedule.status.${status}`)}</Tag>
                </>
              ),
              when: when(at),
              total: told(total, isRounded),
              sent: told(sent, isRounded),
              waiting: !isRunning
                ? formats.number(0)
                : putOff > 0
                  ? `${told(waiting, isRounded)} (${t("outbox.round.putOff", { count: putOff })})`
                  : told(waiting, isRounded),
              failed: formats.number(failed),
              do: isRunning ? <CancelRound id={id} name={nameOf(round)} /> : null,
            },
          };
        })}
      />
      {rounds.some(({ isRounded }) => isRounded) && <p>{t("outbox.rounds.rounded")}</p>}
    </>
  );
}

function CancelRound({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useMessages();
  return (
    <Dialog opener={t("outbox.cancel")} title={`${t("outbox.cancel")}: ${name}`} weight="quiet">
      <p>{t("outbox.cancel.confirm")}</p>
      <Form method="post">
        <input type="hidden" name="step" value={id} />
        <ButtonRow>
          <Button weight="danger" name="intent" value="cancel">
            {t("outbox.cancel")}
          </Button>
        </ButtonRow>
      </Form>
    </Dialog>
  );
}
