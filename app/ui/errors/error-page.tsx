import { isRouteErrorResponse } from "@remix-run/react";
import { type AppError } from "@vensterbank/core";
import { paths } from "../../paths";
import { WindowMark } from "../logo/window-mark";
import { messageOfError } from "../messages/error-text";
import { useMessages } from "../messages/messages-provider";
import { Heading } from "../text/heading";
import { Prose } from "../text/prose";
import styles from "./error-page.module.css";

type Title = "tenant-suspended" | "not-found" | "forbidden" | "fault" | "refused";

/** What may be told of an error: never more than its kind. A fault of ours has no error of its own. */
function describe(error: unknown): { title: Title; told: AppError | null } {
  if (!isRouteErrorResponse(error) || error.status >= 500) return { title: "fault", told: null };
  const body: unknown = error.data;
  const told = typeof body === "object" && body !== null && "error" in body ? (body.error as AppError) : null;
  if (error.status === 404) return { title: "not-found", told: told ?? { code: "not-found" } };
  if (told?.code === "tenant-suspended") return { title: "tenant-suspended", told };
  if (error.status === 403) return { title: "forbidden", told: told ?? { code: "forbidden" } };
  return { title: "refused", told: told ?? { code: "invalid-input" } };
}

interface ErrorPageProps {
  readonly error: unknown;
  readonly home?: string;
  /** The measurement that the page was about: where it stands now is seen there. */
  readonly wave?: string;
}

/** The page in the place of one that cannot be shown. */
export function ErrorPage({ error, home = paths.home(), wave }: ErrorPageProps) {
  const { t, say } = useMessages();
  const { title, told } = describe(error);
  return (
    <div className={styles.page}>
      <WindowMark size="large" />
      <div>
        <Heading level={1}>{t(`errors.page.title.${title}`)}</Heading>
        <Prose lead>
          <p>{told ? say(messageOfError(told)) : t("errors.page.fault")}</p>
          {told?.code === "wrong-wave-status" && wave !== undefined && (
            <p>
              <a href={wave}>{t("errors.page.wave")}</a>
            </p>
          )}
          <p>
            <a href={home}>{t("errors.page.home")}</a>
          </p>
        </Prose>
      </div>
    </div>
  );
}
