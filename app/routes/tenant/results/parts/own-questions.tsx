import { ChoiceBarsChart } from "../../../../charts/choices/choice-bars-chart";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Details } from "../../../../ui/text/details";
import { Finding, ResultSection } from "../result-section";
import styles from "../results.module.css";

type Question = NonNullable<WaveReport["ownQuestions"]>[number];

/** What was answered to the questions that the organisation added; they count in no axis. */
export function OwnQuestions({ questions }: { readonly questions: readonly Question[] }) {
  const { t } = useMessages();
  return (
    <ResultSection id="own-questions" title={t("results.own.title")}>
      <p className={styles.sentence}>{t("results.own.lead")}</p>
      {questions.map((question) => (
        <OwnQuestion key={question.id} question={question} />
      ))}
    </ResultSection>
  );
}

function OwnQuestion({ question }: { readonly question: Question }) {
  const { t, say, formats } = useMessages();
  const { text, askedOf, title, figure, roles } = question;
  const asked = askedOf && formats.list(askedOf.map((role) => t(`common.role.${role}`)));
  const words = (
    <p className={styles.sentence}>
      {t("results.own.asked", { text })} {asked !== null && t("results.own.askedOf", { roles: asked })}
    </p>
  );
  if (figure === null)
    return (
      <div>
        {words}
        <p className={styles.sentence}>{say(title)}</p>
      </div>
    );
  const { chart, basis, earlier, twice } = figure;
  return (
    <Finding
      title={say(title)}
      basis={basis}
      howToRead={t(twice ? "results.own.howToRead.twice" : "results.own.howToRead")}
      more={
        <>
          {words}
          {earlier && <p className={styles.sentence}>{say(earlier)}</p>}
        </>
      }
    >
      <ChoiceBarsChart input={chart} name={`${text} ${say(title)}`} />
      {roles && <Roles name={text} table={roles} />}
    </Finding>
  );
}

function Roles({ name, table }: { readonly name: string; readonly table: NonNullable<Question["roles"]> }) {
  const { t, say } = useMessages();
  const { roles, rows, held } = table;
  return (
    <Details summary={t("results.own.roles")}>
      {roles.length > 0 && (
        <Table
          caption={name}
          captionHidden
          columns={[
            { key: "answer", label: t("results.own.roles.answer") },
            ...roles.map((role) => ({ key: role, label: t(`common.role.${role}`), numeric: true })),
          ]}
          rows={rows.map(({ label, cells }, i) => ({
            key: String(i),
            cells: {
              answer: typeof label === "string" ? label : say(label),
              ...Object.fromEntries(roles.map((role, column) => [role, cells[column]])),
            },
          }))}
        />
      )}
      {held.map(({ role, reason }) => (
        <p key={role}>
          {t("results.own.roles.held", { role: t(`common.role.${role}`), reason: say(reason) })}
        </p>
      ))}
    </Details>
  );
}
