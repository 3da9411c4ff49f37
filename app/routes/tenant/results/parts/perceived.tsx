import { Link } from "@remix-run/react";
import type { PerceivedMappedSection } from "../../../../services/coalitions/perceived-mapped.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { PerceivedSection } from "../../coalitions/perceived-section";
import { ResultSection } from "../result-section";

interface PerceivedProps {
  readonly section: PerceivedMappedSection;
  /** The map itself. */
  readonly more: string;
}

/** What people say of both coalitions beside what their relations show. */
export function Perceived({ section, more }: PerceivedProps) {
  const { t } = useMessages();
  return (
    <ResultSection id="perceived" title={t("coalitions.mapped")}>
      <PerceivedSection section={section} />
      <p>
        <Link to={more}>{t("coalitions.mapped.more")}</Link>
      </p>
    </ResultSection>
  );
}
