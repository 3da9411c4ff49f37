import { Form } from "@remix-run/react";
import type { PaperView } from "../../../../services/paper/get-paper.server";
import { Button } from "../../../../ui/form/button";
import { SearchBox } from "../../../../ui/form/search-box";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import styles from "../issued-links.module.css";

interface TypeInProps {
  readonly view: PaperView;
  readonly search: string;
  /** A code that was typed and leads to nobody here. */
  readonly wrong?: string;
}

/** Whose form is typed in: by the code on it, or somebody from the list. The questionnaire is loaded whole. */
export function TypeIn({ view, search, wrong }: TypeInProps) {
  const { t } = useMessages();
  const { people, found } = view;
  return (
    <>
      <Form method="post" reloadDocument>
        <TextField
          label={t("codes.paper.enter.code")}
          name="code"
          required
          hint={t("codes.paper.enter.code.hint")}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          defaultValue={wrong}
          errors={wrong === undefined ? undefined : ["codes.paper.enter.unknown"]}
          autoFocus={wrong !== undefined}
        />
        <Button name="intent" value="code">
          {t("codes.paper.enter.byCode")}
        </Button>
      </Form>
      <SearchBox label={t("codes.paper.enter.search")} button={t("common.search")} value={search} />
      <Table
        caption={t("codes.paper.enter.found", { count: found })}
        columns={[
          { key: "name", label: t("codes.person.name") },
          { key: "group", label: t("codes.person.group") },
          { key: "do", label: t("codes.paper.enter.do") },
        ]}
        rows={people.map(({ id, name, group }) => ({
          key: id,
          cells: {
            name,
            group,
            do: (
              <Form method="post" reloadDocument className={styles.actions}>
                <input type="hidden" name="participation" value={id} />
                <Button weight="quiet" aria-label={t("codes.paper.enter.beginNamed", { name })}>
                  {t("codes.paper.enter.begin")}
                </Button>
              </Form>
            ),
          },
        }))}
        foot={found > people.length ? t("codes.paper.enter.first", { count: people.length }) : undefined}
      />
    </>
  );
}
