import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { getScreen } from "./get-screen.server";
import { saveRelations } from "./save-relations.server";
import { saveScreen } from "./save-screen.server";
import { type Fields } from "./screen-fields.server";
import { startAnswering } from "./start-answering.server";

/** Somebody who has begun, with the forms that a browser would send. */
export async function beginAs(scope: RespondentScope) {
  const started = await startAnswering(scope, { consent: "yes" });
  if (!started.ok) throw new Error(started.error.code);
  const fieldsOf = (texts: Readonly<Record<string, string>>): Fields =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]]));
  return {
    scope,
    async screen(id: string) {
      const view = await getScreen(scope, id);
      if (!view.ok || !view.value) throw new Error("No screen");
      return view.value;
    },
    async save(id: string, texts: Readonly<Record<string, string>>) {
      const saved = await saveScreen(scope, id, fieldsOf(texts));
      if (!saved.ok || !saved.value) throw new Error("Not saved");
      return saved.value;
    },
    async relate(fields: Fields) {
      const saved = await saveRelations(scope, fields);
      if (!saved.ok || !saved.value) throw new Error("Not saved");
      return saved.value;
    },
  };
}
