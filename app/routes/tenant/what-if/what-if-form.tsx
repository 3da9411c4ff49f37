import { Form } from "@remix-run/react";
import type { WhatIfPage } from "../../../services/what-if/what-if-page.server";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { ChoiceSelect } from "./choice-select";
import css from "./what-if.module.css";

type Asked = Pick<WhatIfPage, "choice" | "levels" | "aims" | "removal" | "most">;

/** What is asked, as a form that is sent by address: it can be linked to, and works without JavaScript. */
export function WhatIfForm({ choice, levels, aims, removal, most }: Asked) {
  const { t } = useMessages();
  const weights = choice.aim === "managers" ? "whatIf.ask.weighting.managers" : "whatIf.ask.weighting";
  const number = (name: "budget" | "cap") => (
    <label className={css.choice}>
      <span>{t(`whatIf.ask.${name}`, { most: most[name] })}</span>
      <input
        type="number"
        name={name}
        min={1}
        max={most[name]}
        step={1}
        required
        defaultValue={choice[name]}
        key={choice[name]}
      />
    </label>
  );
  return (
    <Form method="get" className={css.form} aria-label={t("whatIf.form")} preventScrollReset>
      {choice.detail !== null && <input type="hidden" name="detail" value={choice.detail} />}
      {choice.without.map((key) => (
        <input key={key} type="hidden" name="without" value={key} />
      ))}
      <div className={css.row}>
        <ChoiceSelect name="aim" label={t("whatIf.ask.aim")} value={choice.aim}>
          {aims.map((aim) => (
            <option key={aim} value={aim}>
              {t(`whatIf.aim.${aim}`)}
            </option>
          ))}
        </ChoiceSelect>
        <ChoiceSelect name="level" label={t("whatIf.ask.level")} value={choice.level}>
          {(["combined", ...levels] as const).map((level) => (
            <option key={level} value={level}>
              {t(`coalitions.level.${level}`)}
            </option>
          ))}
        </ChoiceSelect>
        {number("budget")}
        {number("cap")}
        <ChoiceSelect name="works" label={t("whatIf.ask.works")} value={String(choice.works)}>
          {Array.from({ length: most.works }, (_, place) => place + 1).map((count) => (
            <option key={count} value={count}>
              {t("whatIf.works", { count })}
            </option>
          ))}
        </ChoiceSelect>
        <ChoiceSelect name="weighting" label={t(weights)} value={choice.weighting}>
          {(["size", "equal"] as const).map((weighting) => (
            <option key={weighting} value={weighting}>
              {t(`whatIf.weighting.${weighting}`)}
            </option>
          ))}
        </ChoiceSelect>
        {removal !== null && removal.reason === null && (
          <label className={css.check}>
            <input type="checkbox" name="named" value="1" defaultChecked={choice.named} />
            <span>{t("whatIf.ask.named")}</span>
          </label>
        )}
        <Button weight="primary">{t("whatIf.ask.submit")}</Button>
      </div>
    </Form>
  );
}
