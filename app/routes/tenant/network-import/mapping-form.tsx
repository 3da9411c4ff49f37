import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { NetworkUploadView } from "../../../services/network-import/get-network-upload.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { FieldPart } from "./field-part";
import { mappingFields, type FieldProblems, type SentFields, startFields } from "./mapping-fields";
import { PartnerFields } from "./partner-fields";
import { PromiseFields } from "./promise-fields";
import { RelationFields } from "./relation-fields";
import { RemarkTable } from "./remark-table";
import { RoleFields } from "./role-fields";
import { StaffFields } from "./staff-fields";
import { StrengthFields } from "./strength-fields";
import { WaveFields } from "./wave-fields";

interface MappingFormProps {
  readonly view: Extract<NetworkUploadView, { state: "read" }>;
  /** What was sent and could not be kept; absent at first. */
  readonly sent: SentFields | undefined;
  readonly problems: FieldProblems;
}

/** Part by part what in the files stands for what here, filled in with a first guess. */
export function MappingForm({ view, sent, problems }: MappingFormProps) {
  const { t, formats } = useMessages();
  const busy = useNavigation().state !== "idle";
  const fields = mappingFields(sent ?? startFields(view.start), problems);
  const [columns, setColumns] = useState({
    roleColumn: fields.value("roleColumn"),
    partnerColumn: fields.value("partnerColumn"),
  });
  const { found, format, remarks } = view;
  const wrong = Object.keys(problems).length;
  return (
    <>
      <Notice tone="info" title={t("networkImport.read")}>
        <p>
          {t("networkImport.read.what", {
            format: t(`networkImport.format.${format}`),
            nodes: t("networkImport.count.nodes", {
              count: found.nodes,
              number: formats.number(found.nodes),
            }),
            ties: t("networkImport.count.ties", { count: found.ties, number: formats.number(found.ties) }),
          })}
        </p>
      </Notice>
      <RemarkTable caption={t("networkImport.remarks")} remarks={remarks} />
      {wrong > 0 && (
        <Notice tone="error">
          <p>{t("networkImport.mapping.wrong", { count: wrong })}</p>
        </Notice>
      )}
      <Form
        method="post"
        noValidate
        onChange={(event) => {
          const { name, value } = event.target as EventTarget & { name?: string; value?: string };
          if ((name === "roleColumn" || name === "partnerColumn") && value !== undefined)
            setColumns((before) => ({ ...before, [name]: value }));
        }}
      >
        <FieldPart title={t("networkImport.part.programme")}>
          <TextField
            label={t("programme.name")}
            hint={t("networkImport.name.hint")}
            {...fields.field("name")}
            maxLength={120}
            required
          />
        </FieldPart>
        <WaveFields fields={fields} found={found} />
        <RelationFields fields={fields} found={found} />
        <StrengthFields fields={fields} found={found} />
        <RoleFields fields={fields} found={found} chosen={columns.roleColumn} />
        <PartnerFields fields={fields} found={found} chosen={columns.partnerColumn} />
        <StaffFields fields={fields} found={found} />
        <PromiseFields fields={fields} />
        <ButtonRow>
          <Button weight="primary" disabled={busy}>
            {t("networkImport.toPreview")}
          </Button>
          <Button weight="quiet" name="intent" value="cancel" disabled={busy}>
            {t("networkImport.cancel")}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
