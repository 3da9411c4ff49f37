import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../../http/respond/error-response.server";
import { accountRoute } from "../../../http/route/account-route.server";
import { paths } from "../../../paths";
import { countRecoveryCodes } from "../../../services/accounts/recovery/count-recovery-codes.server";
import { makeRecoveryCodes } from "../../../services/accounts/recovery/make-recovery-codes.server";
import { Button, LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { CodeSheet } from "./parts/code-sheet";

export const loader = accountRoute.loader({ recently: true, changesWaysIn: true }, async ({ scope }) => ({
  left: valueOf(await countRecoveryCodes(scope)),
}));

export const action = accountRoute.action({ recently: true, changesWaysIn: true }, async ({ scope }) => ({
  codes: valueOf(await makeRecoveryCodes(scope)),
}));

export const meta: MetaFunction<typeof loader> = pageTitle("security.codes.title");

/** How many recovery codes are left, and new ones in their place. */
export default function RecoveryCodes() {
  const { t } = useMessages();
  const { left } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  if (made)
    return <CodeSheet title={t("security.codes.title")} codes={made.codes} onward={paths.account()} />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("security.title"), to: paths.account() }]} />
      <Heading level={1}>{t("security.codes.title")}</Heading>
      <Prose lead>
        <p>{t("security.codes.lead")}</p>
      </Prose>
      {left === null ? (
        <>
          <Prose>
            <p>{t("security.codes.noApp")}</p>
          </Prose>
          <ButtonRow>
            <LinkButton to={paths.authenticator()}>{t("security.app.title")}</LinkButton>
          </ButtonRow>
        </>
      ) : (
        <Form method="post">
          <Prose>
            <p>
              {t("security.ways.codes.left", { count: left })}. {t("security.codes.new.what")}
            </p>
          </Prose>
          <ButtonRow>
            <Button weight="primary">{t("security.codes.new")}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
