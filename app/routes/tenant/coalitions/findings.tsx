import { type Message } from "@vensterbank/core";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";

/** The finding in a few sentences, before any picture. */
export function Findings({ findings }: { readonly findings: readonly Message[] }) {
  const { say } = useMessages();
  return (
    <Prose lead>
      <p>{findings.map(say).join(" ")}</p>
    </Prose>
  );
}
