import { IntervalRowsChart } from "../../../charts/intervals/interval-rows-chart";
import type { RolesView } from "../../../services/progress/roles-part.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import css from "./progress.module.css";

/** Movement by role in the newest step, drawn and in words. */
export function ProgressRoles({ roles }: { roles: RolesView }) {
  const { t, say } = useMessages();
  const title = say(roles.title);
  return (
    <section className={css.roles}>
      <Heading level={2}>{title}</Heading>
      <div className={css.beside}>
        {roles.chart && (
          <div>
            <IntervalRowsChart input={roles.chart} name={title} />
            <p className={css.how}>{t("progress.roles.how")}</p>
          </div>
        )}
        <dl className={css.roleWords}>
          {roles.rows.map(({ role, name, words }) => {
            const [internal, external] = words.map(say);
            return (
              <div key={role}>
                <dt>{say(name)}</dt>
                {internal === external ? (
                  <dd>{t("progress.finding.both", { finding: internal })}</dd>
                ) : (
                  <>
                    <dd>{t("progress.finding.internal", { finding: internal })}</dd>
                    <dd>{t("progress.finding.external", { finding: external })}</dd>
                  </>
                )}
              </div>
            );
          })}
        </dl>
      </div>
    </section>
  );
}
