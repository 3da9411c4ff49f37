import { type MetaFunction, Outlet, useRouteError } from "@remix-run/react";
import { kioskOf } from "../../http/respond/kiosk-cookie.server";
import { publicRoute } from "../../http/route/public-route.server";
import { pageTitle } from "../../ui/messages/page-title";
import { LinkState, stateOf } from "./link-state";

export const loader = publicRoute.loader(async ({ request }) => ({
  kiosk: (await kioskOf(request)) !== null,
}));

/* A device does not become another one half-way. */
export const shouldRevalidate = () => false;

export const meta: MetaFunction = ({ error, matches }) => {
  const title = pageTitle(`respond.state.${stateOf(error)}.title`)({ matches, data: {} });
  return [...(error === undefined ? [] : title), { name: "robots", content: "noindex" }];
};

export default function RespondLayout() {
  return <Outlet />;
}

/* A link that leads nowhere, or no further, is an answer of its own, not a failure. */
export function ErrorBoundary() {
  return <LinkState error={useRouteError()} />;
}
