/**
 * Every URL of the product, one function each: the only builder of links, form targets and redirects.
 * `routes.ts` holds the same map as patterns; `site-map.test.ts` compares the two.
 */
const part = encodeURIComponent;
const query = (values: Record<string, string | undefined>) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== "") search.set(name, value);
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
};
const inTenant = (tenant: string) => `/t/${part(tenant)}`;
const ofProgramme = (tenant: string, programme: string) =>
  `${inTenant(tenant)}/programmes/${part(programme)}`;
const ofWave = (tenant: string, wave: string) => `${inTenant(tenant)}/waves/${part(wave)}`;
const ofLink = (token: string) => `/r/${part(token)}`;

export const paths = {
  home: () => "/",
  signIn: (returnTo?: string) => `/sign-in${query({ returnTo })}`,
  /** Where somebody tells at which organisation they are. */
  findSignOn: (returnTo?: string) => `/sign-in/sso${query({ returnTo })}`,
  /** An organisation's own sign-on. */
  signOn: (provider: string, returnTo?: string) => `/sign-in/sso/${part(provider)}${query({ returnTo })}`,
  /** The same, for who came in another way than the organisation wants. */
  signOnNeeded: (provider: string, returnTo: string) =>
    `/sign-in/sso/${part(provider)}${query({ needed: "1", returnTo })}`,
  /** The same, for who has to prove anew who they are. */
  signOnConfirm: (provider: string, returnTo?: string) =>
    `/sign-in/sso/${part(provider)}${query({ again: "1", returnTo })}`,
  /** The same, with the reason why somebody did not come in. */
  signOnRefused: (provider: string, refused: string) => `/sign-in/sso/${part(provider)}${query({ refused })}`,
  /** Leads on to the provider. @param again to prove anew who one is */
  signOnGo: (provider: string, returnTo?: string, again?: boolean) =>
    `/sign-in/sso/${part(provider)}/go${query({ returnTo, again: again ? "1" : undefined })}`,
  signOnCallback: (provider: string) => `/sign-in/sso/${part(provider)}/callback`,
  /** Where who came in over an organisation's sign-on proves anew there who they are. */
  signOnAgain: (returnTo?: string) => `/sign-in/sso/again${query({ returnTo })}`,
  askSignInLink: (returnTo?: string, sent?: "yes") => `/sign-in/link${query({ returnTo, sent })}`,
  useSignInLink: (token: string) => `/sign-in/link/${part(token)}`,
  /** Where a code is asked for after a password or a link. */
  secondStep: (recovery?: "yes") => `/sign-in/second${query({ recovery })}`,
  /** Where somebody who forgot their password asks for a link, and where that link leads. */
  reset: (sent?: "yes") => `/reset${query({ sent })}`,
  setPassword: (token: string) => `/reset/${part(token)}`,
  signOut: () => "/sign-out",
  /** One's own account: password, second factor, passkeys, devices. */
  account: () => "/account",
  /** The same, with a way back to what wants a second factor. */
  secondFactorNeeded: (returnTo: string) => `/account${query({ secondFactor: returnTo })}`,
  /** Where somebody who is signed in proves anew who they are. */
  confirmIdentity: (returnTo?: string, sent?: "yes") => `/account/confirm${query({ returnTo, sent })}`,
  /** Where a link from a mail proves it. */
  confirmLink: (token: string) => `/account/confirm/link/${part(token)}`,
  /** Where the holder of an invitation accepts. */
  invitation: (token: string) => `/invitation/${part(token)}`,
  /** Where somebody shows a second factor, or makes one, and from there goes on. */
  secondFactor: (returnTo?: string) => `/account/second-factor${query({ returnTo })}`,
  changePassword: () => "/account/password",
  authenticator: (returnTo?: string) => `/account/authenticator${query({ returnTo })}`,
  recoveryCodes: () => "/account/recovery-codes",
  passkeys: (returnTo?: string) => `/account/passkeys${query({ returnTo })}`,
  passkeyRegistration: () => "/account/passkeys/challenge",
  passkeyConfirm: () => "/account/confirm/passkey",
  passkeyConfirmChallenge: () => "/account/confirm/passkey/challenge",
  passkeySignIn: () => "/sign-in/passkey",
  passkeySignInChallenge: () => "/sign-in/passkey/challenge",
  language: () => "/language",
  theme: () => "/theme",
  portfolio: () => "/portfolio",
  health: () => "/healthz",
  securityTxt: () => "/.well-known/security.txt",
  styleguide: () => "/styleguide",

  /* For who runs the installation; `organisation` is a tenant's identifier. */
  operator: () => "/operator",
  operatorHealth: () => "/operator/health",
  operatorLog: (before?: string) => `/operator/log${query({ before })}`,
  importOrganisation: () => "/operator/tenants/import",
  newOrganisation: () => "/operator/tenants/new",
  organisation: (organisation: string) => `/operator/tenants/${part(organisation)}`,

  /* A respondent's pages; `token` is the personal link's secret. */
  respond: (token: string) => ofLink(token),
  respondScreen: (token: string, screen: string) => `${ofLink(token)}/screens/${part(screen)}`,
  respondRelations: (token: string) => `${ofLink(token)}/relations`,
  respondRelationsSearch: (token: string, search?: string) =>
    `${ofLink(token)}/relations${query({ search })}`,
  respondRelationsFree: (token: string, free?: string) => `${ofLink(token)}/relations${query({ free })}`,
  respondNames: (token: string, search?: string) => `${ofLink(token)}/names${query({ search })}`,
  respondSave: (token: string) => `${ofLink(token)}/save`,
  respondReview: (token: string) => `${ofLink(token)}/review`,
  respondDone: (token: string) => `${ofLink(token)}/done`,
  respondNotice: (token: string) => `${ofLink(token)}/notice`,
  respondWithdraw: (token: string) => `${ofLink(token)}/withdraw`,
  /** Where somebody stops the mails about a wave, or lets them go on. */
  respondMails: (token: string) => `${ofLink(token)}/mails`,
  /** What came out, for who answered. */
  respondFeedback: (token: string) => `${ofLink(token)}/feedback`,
  /** Asking to hear when that is there. */
  respondWish: (token: string) => `${ofLink(token)}/wish`,
  /** Where a printed code is typed. */
  code: (own?: "yes") => `/code${query({ own })}`,
  /** The same on a shared tablet. */
  kiosk: (token: string) => `/kiosk/${part(token)}`,

  /* A tenant's pages; `tenant` is the tenant's address name. */
  tenant: (tenant: string) => inTenant(tenant),
  programmes: (tenant: string) => `${inTenant(tenant)}/programmes`,
  newProgramme: (tenant: string) => `${inTenant(tenant)}/programmes/new`,
  programme: (tenant: string, programme: string) => ofProgramme(tenant, programme),
  editProgramme: (tenant: string, programme: string) => `${ofProgramme(tenant, programme)}/edit`,
  ownQuestions: (tenant: string, programme: string) => `${ofProgramme(tenant, programme)}/questions`,
  previewProgramme: (
    tenant: string,
    programme: string,
    { role, screen, language }: { role?: string; screen?: string; language?: string } = {},
  ) => `${ofProgramme(tenant, programme)}/preview${query({ role, screen, language })}`,
  endProgramme: (tenant: string, programme: string) => `${ofProgramme(tenant, programme)}/end`,
  coalitionsOverTime: (tenant: string, programme: string) =>
    `${ofProgramme(tenant, programme)}/coalitions/over-time`,
  wave: (tenant: string, wave: string) => ofWave(tenant, wave),
  editWave: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/edit`,
  openWave: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/open`,
  closeWave: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/close`,
  computeWave: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/compute`,
  publishWave: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/publish`,
  privacyFile: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/privacy`,
  privacyFileText: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/privacy.md`,
  waveLinks: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/links`,
  waveSchedule: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/schedule`,
  waveInvitations: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/invitations`,
  waveMail: (tenant: string, wave: string, kind: string) =>
    `${ofWave(tenant, wave)}/invitations/${part(kind)}`,
  waveCodes: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/codes`,
  codeSheet: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/codes/sheet.pdf`,
  waveKiosks: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/kiosks`,
  wavePaper: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/paper`,
  paperForm: (tenant: string, wave: string, file: string) => `${ofWave(tenant, wave)}/paper/${part(file)}`,
  waveFeedback: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/feedback`,
  feedbackReply: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/feedback/reply`,
  feedbackWaiver: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/feedback/without`,
  waveResults: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/results`,
  waveUnits: (tenant: string, wave: string, order?: string) =>
    `${ofWave(tenant, wave)}/units${query({ order })}`,
  waveMeasurement: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/measurement`,
  waveOpenAnswers: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/results/own-words`,
  waveCoalitions: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/coalitions`,
  waveWhatIf: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/what-if`,
  networkExport: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/coalitions/export`,
  networkExportFile: (tenant: string, wave: string, file: string) =>
    `${ofWave(tenant, wave)}/coalitions/export/${part(file)}`,
  coalitionPicture: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/coalitions/picture.svg`,
  waveExport: (tenant: string, wave: string) => `${ofWave(tenant, wave)}/export`,
  waveExportFile: (tenant: string, wave: string, file: string) =>
    `${ofWave(tenant, wave)}/export/${part(file)}`,
  progress: (tenant: string, programme?: string) => `${inTenant(tenant)}/progress${query({ programme })}`,
  people: (tenant: string) => `${inTenant(tenant)}/people`,
  newPerson: (tenant: string) => `${inTenant(tenant)}/people/new`,
  person: (tenant: string, person: string) => `${inTenant(tenant)}/people/${part(person)}`,
  units: (tenant: string) => `${inTenant(tenant)}/units`,
  partners: (tenant: string) => `${inTenant(tenant)}/partners`,
  newPartner: (tenant: string) => `${inTenant(tenant)}/partners/new`,
  partner: (tenant: string, partner: string) => `${inTenant(tenant)}/partners/${part(partner)}`,
  import: (tenant: string) => `${inTenant(tenant)}/import`,
  importPreview: (tenant: string, preview: string) => `${inTenant(tenant)}/import/${part(preview)}`,
  importColumns: (tenant: string, preview: string) => `${inTenant(tenant)}/import/${part(preview)}/columns`,
  importHistory: (tenant: string) => `${inTenant(tenant)}/import/history`,
  duplicates: (tenant: string) => `${inTenant(tenant)}/people/duplicates`,
  importTemplate: (tenant: string, kind: string, programme?: string) =>
    `${inTenant(tenant)}/import/templates/${part(kind)}${query({ programme })}`,
  networkImport: (tenant: string) => `${inTenant(tenant)}/network-import`,
  networkMapping: (tenant: string, preview: string) => `${inTenant(tenant)}/network-import/${part(preview)}`,
  networkPreview: (tenant: string, preview: string) =>
    `${inTenant(tenant)}/network-import/${part(preview)}/preview`,
  ownTexts: (tenant: string) => `${inTenant(tenant)}/settings/texts`,
  mailSettings: (tenant: string) => `${inTenant(tenant)}/settings/mail`,
  settings: (tenant: string) => `${inTenant(tenant)}/settings`,
  secondFactorSetting: (tenant: string) => `${inTenant(tenant)}/settings/second-factor`,
  members: (tenant: string) => `${inTenant(tenant)}/settings/members`,
  inviteMember: (tenant: string) => `${inTenant(tenant)}/settings/members/invite`,
  member: (tenant: string, member: string) => `${inTenant(tenant)}/settings/members/${part(member)}`,
  signOnSettings: (tenant: string) => `${inTenant(tenant)}/settings/sign-on`,
  support: (tenant: string) => `${inTenant(tenant)}/settings/support`,
  grantSupport: (tenant: string) => `${inTenant(tenant)}/settings/support/grant`,
  audit: (
    tenant: string,
    question: { action?: string; person?: string; day?: string; before?: string } = {},
  ) => `${inTenant(tenant)}/settings/audit${query(question)}`,
  auditFile: (tenant: string, file: string) => `${inTenant(tenant)}/settings/audit/${part(file)}`,
  tenantData: (tenant: string) => `${inTenant(tenant)}/settings/data`,
  tenantExport: (tenant: string) => `${inTenant(tenant)}/settings/data/export`,
  tenantDeletion: (tenant: string) => `${inTenant(tenant)}/settings/data/deletion`,
  events: (tenant: string) => `${inTenant(tenant)}/events`,
  event: (tenant: string, event: string) => `${inTenant(tenant)}/events/${part(event)}`,
} as const;

/**
 * A path on this site as given by a visitor, or null when it would lead elsewhere. What counts is the path as a browser
 * will read it: `/.//elsewhere` and `/%2e%2e//elsewhere` lose their dots and would lead to another host. Two slashes
 * anywhere in it lead nowhere: no page has them, and the router writes such a path, with its secrets, to the log.
 */
export function safeReturnPath(value: unknown): string | null {
  if (typeof value !== "string" || !/^\/(?![/\\])[^\\\s]*$/.test(value)) return null;
  const url = new URL(value, "http://here.invalid");
  if (url.origin !== "http://here.invalid" || /\/\/|\\/.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
