import { type MetaFunction, Outlet, useRouteError } from "@remix-run/react";
import { LinkState } from "./link-state";

export const meta: MetaFunction = () => [{ title: "Vensterbank" }, { name: "robots", content: "noindex" }];

export default function RespondLayout() {
  return <Outlet />;
}

/* A link that leads nowhere, or no further, is an answer of its own, not a failure. */
export function ErrorBoundary() {
  return <LinkState error={useRouteError()} />;
}
