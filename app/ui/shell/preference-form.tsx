import { useLocation } from "@remix-run/react";
import { type ReactNode } from "react";

/**
 * A plain form, so that a choice of language or display reloads the whole page in the new state, with and without
 * JavaScript, and comes back to the same address.
 */
export function PreferenceForm({
  action,
  className,
  children,
}: {
  action: string;
  className?: string;
  children: ReactNode;
}) {
  const { pathname, search } = useLocation();
  return (
    <form method="post" action={action} className={className}>
      <input type="hidden" name="returnTo" value={pathname + search} />
      {children}
    </form>
  );
}
