import { paths } from "../../../../paths";
import type { CodesView } from "../../../../services/codes/get-codes.server";
import { Notice } from "../../../../ui/feedback/notice";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { ChoiceGroup } from "../../../../ui/form/choice-group";
import { Select } from "../../../../ui/form/select";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useTenant } from "../../use-tenant";
import styles from "./make-codes.module.css";
import { SlipFields } from "./slip-fields";
import { useOnePress } from "./use-one-press";

/** The form that makes codes for many; its answer is the file with slips. */
export function MakeCodes({ wave, view }: { readonly wave: string; readonly view: CodesView }) {
  const { t } = useMessages();
  const tenant = useTenant();
  const { counts, units, days } = view;
  return (
    <>
      <Heading level={2}>{t("codes.make.heading")}</Heading>
      <Notice tone="warn">
        <p>{t("codes.make.once")}</p>
      </Notice>
      <Prose>
        <p>{t("codes.make.everybody")}</p>
      </Prose>
      <form
        method="post"
        action={paths.codeSheet(tenant, wave)}
        className={styles.form}
        onSubmit={useOnePress()}
      >
        <ChoiceGroup
          label={t("codes.make.whom")}
          name="whom"
          required
          chosen={["without-address"]}
          choices={[
            {
              value: "without-address",
              label: t("codes.make.whom.without-address", { count: counts.withoutAddress }),
            },
            { value: "unit", label: t("codes.make.whom.unit") },
            { value: "everybody", label: t("codes.make.whom.everybody", { count: counts.invited }) },
          ]}
        />
        <div className={styles.unit}>
          <Select
            label={t("codes.make.unit")}
            name="unit"
            placeholder={t("codes.make.unit.choose")}
            options={units.map(({ id, name, count }) => ({
              value: id,
              label: t("codes.make.unit.option", { name, count }),
            }))}
          />
        </div>
        <ChoiceGroup
          pick="several"
          label={t("codes.make.again")}
          name="onlyNew"
          chosen={["yes"]}
          choices={[{ value: "yes", label: t("codes.make.onlyNew"), hint: t("codes.make.onlyNew.hint") }]}
        />
        <SlipFields days={days} />
        <ButtonRow>
          <Button weight="primary">{t("codes.make.button")}</Button>
        </ButtonRow>
      </form>
      <Prose>
        <p>{t("codes.make.after")}</p>
      </Prose>
    </>
  );
}
