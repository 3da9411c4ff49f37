import { type MetaFunction, Outlet, useRouteError } from "@remix-run/react";
import { pageTitle } from "../../ui/messages/page-title";
import { LinkState, stateOf } from "./link-state";

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
