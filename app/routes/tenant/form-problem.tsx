import { type AppError } from "@vensterbank/core";
import { Notice } from "../../ui/feedback/notice";
import { messageOfError, messageOfFieldError } from "../../ui/messages/error-text";
import { useMessages } from "../../ui/messages/messages-provider";

/** What is wrong with a form as a whole; `errors` are message keys, as forms carry them. */
export function FormProblem({ errors = [] }: { errors?: readonly string[] }) {
  const { say } = useMessages();
  return errors.map((error) => (
    <Notice key={error} tone="error">
      <p>{say(messageOfFieldError(error))}</p>
    </Notice>
  ));
}

/** Why a button did not do what it says. */
export function RefusalNotice({ error }: { error?: AppError }) {
  const { say } = useMessages();
  if (!error) return null;
  return (
    <Notice tone="error">
      <p>{say(messageOfError(error))}</p>
    </Notice>
  );
}
