import { Form, Link } from "@remix-run/react";
import type { RemovalOption, WhatIfPage } from "../../../services/what-if/what-if-page.server";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Notice } from "../../../ui/feedback/notice";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { ChoiceSelect } from "./choice-select";
import { RemovalResult } from "./removal-result";
import { choiceAddress, choiceFields } from "./what-if-address";
import css from "./what-if.module.css";

/** Somebody is thought away: what comes apart. Only for who may see names. */
export function RemovalSection({ page }: { readonly page: Pick<WhatIfPage, "choice" | "removal" | "most"> }) {
  const { t } = useMessages();
  const { choice, removal, most } = page;
  return (
    <section id="removal">
      <Heading level={2}>{t("whatIf.removal")}</Heading>
      <Prose>
        <p>{t(removal === null ? "whatIf.removal.noNames" : "whatIf.removal.why")}</p>
      </Prose>
      {removal !== null && removal.reason !== null && (
        <Notice tone="info">
          <p>{t(`whatIf.reason.${removal.reason}`)}</p>
        </Notice>
      )}
      {removal !== null && removal.reason === null && (
        <>
          {removal.chosen.length > 0 && (
            <div className={css.chosen}>
              <p>{t("whatIf.removal.chosen")}</p>
              <ul>
                {removal.chosen.map(({ key, name }) => (
                  <li key={key}>
                    <Link
                      to={choiceAddress({ ...choice, without: choice.without.filter((one) => one !== key) })}
                      preventScrollReset
                    >
                      {t("whatIf.removal.back", { name })}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {removal.chosen.length < most.without && (
            <Form
              method="get"
              action="#removal"
              className={css.form}
              aria-label={t("whatIf.removal.form")}
              preventScrollReset
            >
              {choiceFields(choice).map(([name, value]) => (
                <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
              ))}
              <div className={css.row}>
                <ChoiceSelect
                  name="without"
                  label={t(removal.chosen.length === 0 ? "whatIf.removal.who" : "whatIf.removal.also")}
                  value=""
                  key={choice.without.join()}
                >
                  <option value="">{t("whatIf.removal.choose")}</option>
                  <Options label={t("whatIf.removal.holding")} options={removal.holding} />
                  <Options label={t("whatIf.removal.people")} options={removal.people} />
                  <Options label={t("whatIf.removal.partners")} options={removal.partners} />
                </ChoiceSelect>
                <Button>{t("whatIf.removal.submit")}</Button>
              </div>
            </Form>
          )}
          {removal.later && (
            <Notice tone="warn" title={t("whatIf.state.busy")}>
              <p>{t("whatIf.state.busy.why")}</p>
            </Notice>
          )}
          {removal.shown !== null && (
            <RemovalResult shown={removal.shown} removed={removal.chosen.map(({ name }) => name)} />
          )}
        </>
      )}
    </section>
  );
}

function Options({ label, options }: { readonly label: string; readonly options: readonly RemovalOption[] }) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
