import { data } from "@remix-run/node";
import { type AppError, type Result } from "@vensterbank/core";
import { errorStatus } from "./error-status.server";

/** What an error boundary receives as `error.data`. */
export interface ErrorBody {
  readonly error: AppError;
}

/** An error to be thrown: the nearest error boundary says what is the matter. */
export function errorPage(error: AppError) {
  return data<ErrorBody>({ error }, { status: errorStatus[error.code] });
}

/** The value of a use case for a page that cannot be shown without it; an error becomes an error page. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw errorPage(result.error);
}

/** An error as the reply to a form: the page stays and says it above its form. */
export function refusal(error: AppError) {
  return data<ErrorBody>({ error }, { status: errorStatus[error.code] });
}
