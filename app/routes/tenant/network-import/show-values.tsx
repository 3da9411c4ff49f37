import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";

/** Where scripts do not run, another column shows its values after a look at the server. */
export function ShowValues() {
  const { t } = useMessages();
  return (
    <noscript>
      <ButtonRow>
        <Button name="intent" value="look">
          {t("networkImport.look")}
        </Button>
      </ButtonRow>
    </noscript>
  );
}
