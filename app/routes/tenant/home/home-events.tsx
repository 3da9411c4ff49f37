import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { Home } from "../../../services/home/get-home.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import css from "./home.module.css";

interface HomeEventsProps {
  readonly tenant: string;
  readonly events: Home["events"];
}

/** What happened lately, newest first. */
export function HomeEvents({ tenant, events }: HomeEventsProps) {
  const { t, formats } = useMessages();
  return (
    <section>
      <Heading level={2}>{t("tenant.home.events")}</Heading>
      {events.length === 0 ? (
        <p className={css.soft}>{t("tenant.home.events.none")}</p>
      ) : (
        <ol className={css.events}>
          {events.map(({ id, date, title }) => (
            <li key={id}>
              <time dateTime={date}>{formats.month(new Date(date))}</time>
              <span>{title}</span>
            </li>
          ))}
        </ol>
      )}
      <p className={css.links}>
        <Link to={paths.events(tenant)}>{t("tenant.home.events.all")}</Link>
      </p>
    </section>
  );
}
