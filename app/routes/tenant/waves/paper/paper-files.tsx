import { locales } from "@vensterbank/core";
import { paths } from "../../../../paths";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useTenant } from "../../use-tenant";

const roles = ["director", "manager", "professional", "support", "partner"] as const;
const sizes = ["usual", "large"] as const;

/** The paper forms: for whom, in both languages, in usual and in large print. */
export function PaperFiles({ wave }: { readonly wave: string }) {
  const { t } = useMessages();
  const tenant = useTenant();
  const addressOf = (role: (typeof roles)[number], size: string, lang: string) => {
    const file = role === "partner" ? "form-partner.pdf" : "form-inside.pdf";
    const query = new URLSearchParams({ ...(role !== "partner" && { role }), size, lang });
    return `${paths.paperForm(tenant, wave, file)}?${query}`;
  };
  return (
    <>
      <Heading level={2}>{t("codes.paper.print")}</Heading>
      <Prose>
        <p>{t("codes.paper.print.lead")}</p>
      </Prose>
      <Table
        caption={t("codes.paper.print")}
        captionHidden
        columns={[
          { key: "who", label: t("codes.paper.print.column.who") },
          ...locales.map((locale) => ({ key: locale, label: t(`codes.paper.print.column.${locale}`) })),
        ]}
        rows={roles.map((role) => ({
          key: role,
          cells: {
            who: t(`codes.paper.role.${role}`),
            ...Object.fromEntries(
              locales.map((locale) => [
                locale,
                <span key={locale}>
                  {sizes.map((size, i) => (
                    <span key={size}>
                      {i > 0 && " · "}
                      <a
                        href={addressOf(role, size, locale)}
                        aria-label={t("codes.paper.print.file", {
                          who: t(`codes.paper.role.${role}`),
                          size: t(`codes.paper.print.${size}`),
                          language: t(`codes.paper.print.column.${locale}`),
                        })}
                      >
                        {t(`codes.paper.print.${size}`)}
                      </a>
                    </span>
                  ))}
                </span>,
              ]),
            ),
          },
        }))}
      />
    </>
  );
}
