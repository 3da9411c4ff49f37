import { WindowChart } from "../../../charts/window/window-chart";
import type {
  PerceivedMappedSection,
  PerceivedMappedSide,
} from "../../../services/coalitions/perceived-mapped.server";
import type { UnitPerceivedMapped } from "../../../services/coalitions/units-perceived-mapped.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Details } from "../../../ui/text/details";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import css from "./perceived.module.css";
import { useFigureWords } from "./figure-words";

/** What people say of both coalitions beside what their relations show: agree or not, and what could explain it. */
export function PerceivedSection({ section }: { readonly section: PerceivedMappedSection }) {
  const { t, say } = useMessages();
  const { window, sides, units } = section;
  return (
    <>
      <Prose>
        <p>{t("coalitions.mapped.why")}</p>
      </Prose>
      <div className={window === null ? undefined : css.beside}>
        <div className={css.sides}>
          {sides.map((side) => (
            <Side key={side.axis} side={side} />
          ))}
        </div>
        {window !== null && (
          <div>
            <WindowChart input={window} name={sides.map(({ finding }) => say(finding)).join(" ")} />
            <p className={css.how}>
              {t(window.mapped === undefined ? "coalitions.perceived.how.alone" : "coalitions.perceived.how")}
            </p>
          </div>
        )}
      </div>
      <Details summary={t("coalitions.perceived.rule")}>
        <Prose>
          <p>{t("coalitions.perceived.rule.people")}</p>
          <p>{t("coalitions.perceived.rule.map")}</p>
          <p>{t("coalitions.perceived.rule.differ")}</p>
        </Prose>
      </Details>
      {units !== null && units.length > 0 && <Units units={units} />}
    </>
  );
}

function Side({ side }: { readonly side: PerceivedMappedSide }) {
  const { t, say } = useMessages();
  const { figure } = useFigureWords();
  return (
    <section>
      <Heading level={3}>{say(side.finding)}</Heading>
      <dl className={css.both}>
        <div>
          <dt>{t("coalitions.perceived")}</dt>
          <dd>{say(side.perceived)}</dd>
        </div>
        <div>
          <dt>{t("coalitions.mapped.shows")}</dt>
          <dd>
            {say(side.mapped)}
            <ul>
              {side.shares.map((share) => (
                <li key={share.key}>
                  {share.value === null
                    ? t("coalitions.mapped.absent", {
                        what: t(`coalitions.mapped.short.${share.key}`),
                        why: figure(share, "share"),
                      })
                    : t("coalitions.mapped.share", {
                        share: figure(share, "share"),
                        what: t(`coalitions.mapped.${share.key}`),
                      })}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        {side.because.length > 0 && (
          <div>
            <dt>{t("coalitions.because")}</dt>
            <dd>
              <ul>
                {side.because.map((said) => (
                  <li key={said.key}>{say(said)}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Units({ units }: { readonly units: readonly UnitPerceivedMapped[] }) {
  const { t, say } = useMessages();
  const differ = units.filter(({ internal, external }) =>
    [internal, external].some(({ agreement }) => agreement === "people-higher" || agreement === "map-higher"),
  );
  return (
    <Details
      summary={
        differ.length === 0
          ? t("coalitions.units.none", { shown: units.length })
          : t("coalitions.units.some", { count: differ.length, shown: units.length })
      }
    >
      <Table
        caption={t("coalitions.units.caption")}
        captionHidden
        columns={[
          { key: "unit", label: t("coalitions.units.unit") },
          { key: "internal", label: t("coalitions.units.internal") },
          { key: "inside", label: t("coalitions.units.inside") },
          { key: "external", label: t("coalitions.units.external") },
          { key: "outside", label: t("coalitions.units.outside") },
          { key: "verdict", label: t("coalitions.units.verdict") },
        ]}
        rows={units.map(({ id, name, internal, external }) => ({
          key: id,
          cells: {
            unit: name,
            internal: say(internal.perceived),
            inside: say(internal.mapped),
            external: say(external.perceived),
            outside: say(external.mapped),
            verdict: [
              t(`coalitions.units.agreement.internal.${internal.agreement}`),
              t(`coalitions.units.agreement.external.${external.agreement}`),
            ].join(" "),
          },
        }))}
        foot={t("coalitions.units.foot")}
      />
    </Details>
  );
}
