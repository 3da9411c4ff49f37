import type { Permission } from "@vensterbank/access";
import { type MessageKey } from "@vensterbank/i18n";
import { paths } from "../../paths";

export interface TenantSection {
  readonly label: MessageKey;
  readonly may: Permission;
  readonly to: (tenant: string) => string;
  readonly end?: boolean;
  /** Where its other pages are. */
  readonly also?: readonly ((tenant: string) => string)[];
  /** Who may do this finds it elsewhere. */
  readonly unless?: Permission;
}

/**
 * The sections of an organisation's pages in the order of the header, each for who has its permission. A section
 * stands here once its route stands in `routes.ts`; `site-map.test.ts` compares them.
 */
export const tenantSections: readonly TenantSection[] = [
  { label: "common.home", may: "tenant.read", to: paths.tenant, end: true },
  { label: "programme.list.title", may: "programme.read", to: paths.programmes },
  {
    label: "people.title",
    may: "people.read",
    to: paths.people,
    also: [paths.units, paths.partners, paths.import],
  },
  { label: "programme.events.title", may: "events.read", to: paths.events },
  { label: "progress.title", may: "progress.read", to: paths.progress },
  { label: "settings.title", may: "settings.read", to: paths.settings },
  {
    label: "texts.title",
    may: "texts.edit",
    unless: "settings.read",
    to: paths.ownTexts,
    also: [paths.mailSettings],
  },
];

/** The parts of an organisation's settings, in the order of their tabs. */
export const settingsSections: readonly TenantSection[] = [
  { label: "settings.general", may: "settings.read", to: paths.settings },
  { label: "texts.title", may: "texts.edit", to: paths.ownTexts },
  { label: "texts.mail.title", may: "texts.edit", to: paths.mailSettings },
  { label: "settings.members", may: "members.read", to: paths.members },
  { label: "settings.signOn", may: "sign-on.edit", to: paths.signOnSettings },
  { label: "settings.support", may: "support.grant", to: paths.support },
  { label: "settings.audit", may: "audit.read", to: paths.audit },
  { label: "tenantData.title", may: "tenant.export", to: paths.tenantData },
];
