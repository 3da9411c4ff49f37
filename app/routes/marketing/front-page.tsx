import { type MetaFunction } from "@remix-run/react";
import { paths } from "../../paths";
import { LinkButton } from "../../ui/form/button";
import { ButtonRow } from "../../ui/form/button-row";
import { EmptyWindow } from "../../ui/logo/empty-window";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Prose } from "../../ui/text/prose";
import styles from "./front-page.module.css";

export const meta: MetaFunction = (args) => pageTitle("about.front.title")({ ...args, data: {} });

/** What the product is, for who comes by. */
export default function FrontPage() {
  const { t } = useMessages();
  return (
    <>
      <div className={styles.opening}>
        <div>
          <h1 className={styles.title}>{t("about.front.title")}</h1>
          <Prose lead>
            <p>{t("about.front.lead")}</p>
          </Prose>
          <ButtonRow>
            <LinkButton weight="primary" to={paths.signIn()}>
              {t("common.signIn")}
            </LinkButton>
            <LinkButton to={paths.code()}>{t("about.front.code")}</LinkButton>
          </ButtonRow>
        </div>
        <figure>
          <EmptyWindow />
          <figcaption className={styles.caption}>{t("about.front.caption")}</figcaption>
        </figure>
      </div>
      <div className={styles.columns}>
        <Prose>
          <h2>{t("about.front.what.title")}</h2>
          <p>{t("about.front.what.window")}</p>
          <p>{t("about.front.what.sure")}</p>
          <p>{t("about.front.what.map")}</p>
        </Prose>
        <Prose>
          <h2>{t("about.front.talk.title")}</h2>
          <p>{t("about.front.talk")}</p>
          <h2>{t("about.front.invited.title")}</h2>
          <p>{t("about.front.invited")}</p>
        </Prose>
      </div>
    </>
  );
}
