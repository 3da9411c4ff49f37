import { Link } from "@remix-run/react";
import { type ReactNode } from "react";
import { paths } from "../../../../paths";
import type { Security } from "../../../../services/accounts/get-account.server";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { DefinitionList } from "../../../../ui/text/definition-list";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import styles from "./account.module.css";

interface WaysSectionProps {
  readonly security: Security | null;
  /** The organisation over whose sign-on this session began. */
  readonly through: string | null;
}

/** How somebody comes in, in a line each, with the way to change it. */
export function WaysSection({ security, through }: WaysSectionProps) {
  const { t } = useMessages();
  return (
    <section aria-labelledby="ways">
      <Heading level={2} id="ways">
        {t("security.ways.title")}
      </Heading>
      {security ? (
        <OwnWays {...security} />
      ) : (
        <Notice tone="info">
          <p>{t("security.ways.ownOnly", { tenant: through ?? "–" })}</p>
        </Notice>
      )}
    </section>
  );
}

function OwnWays({ protection, codesLeft, passkeyNames }: Security) {
  const { t, formats } = useMessages();
  const { hasPassword, hasApp, askedBy, isOperator } = protection;
  const row = (term: string, says: string, to: string, does: string) => ({
    term,
    value: (
      <Way
        says={says}
        link={
          <Link to={to} aria-label={`${term}: ${does}`}>
            {does}
          </Link>
        }
      />
    ),
  });
  return (
    <>
      <DefinitionList
        items={[
          row(
            t("security.ways.password"),
            t(hasPassword ? "security.ways.password.yes" : "security.ways.password.no"),
            paths.changePassword(),
            t(hasPassword ? "security.ways.change" : "security.ways.make"),
          ),
          row(
            t("security.ways.app"),
            t(hasApp ? "security.ways.app.yes" : "security.ways.app.no"),
            paths.authenticator(),
            t(hasApp ? "security.ways.change" : "security.ways.turnOn"),
          ),
          ...(hasApp
            ? [
                row(
                  t("security.ways.codes"),
                  t("security.ways.codes.left", { count: codesLeft }),
                  paths.recoveryCodes(),
                  t("security.ways.manage"),
                ),
              ]
            : []),
          row(
            t("security.ways.passkeys"),
            passkeyNames.length === 0 ? t("security.ways.passkeys.none") : formats.list(passkeyNames),
            paths.passkeys(),
            t(passkeyNames.length === 0 ? "security.ways.add" : "security.ways.manage"),
          ),
        ]}
      />
      {(askedBy.length > 0 || isOperator) && (
        <Prose>
          {askedBy.length > 0 && <p>{t("security.ways.askedBy", { tenants: formats.list(askedBy) })}</p>}
          {isOperator && <p>{t("security.ways.askedOfOperators")}</p>}
        </Prose>
      )}
    </>
  );
}

function Way({ says, link }: { says: string; link: ReactNode }) {
  return (
    <span className={styles.way}>
      <span>{says}</span>
      {link}
    </span>
  );
}
