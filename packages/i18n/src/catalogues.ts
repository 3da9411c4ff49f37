/* One JSON file per area and language: a translator adds a language without touching code. */
import nlCommon from "./catalogues/nl/common.json";
import nlRespond from "./catalogues/nl/respond.json";
import nlThanks from "./catalogues/nl/thanks.json";
import nlAccount from "./catalogues/nl/account.json";
import nlTenant from "./catalogues/nl/tenant.json";
import nlProgramme from "./catalogues/nl/programme.json";
import nlPeople from "./catalogues/nl/people.json";
import nlResults from "./catalogues/nl/results.json";
import nlCoalitions from "./catalogues/nl/coalitions.json";
import nlCoalitionMap from "./catalogues/nl/coalitionMap.json";
import nlNetworkImport from "./catalogues/nl/networkImport.json";
import nlWhatIf from "./catalogues/nl/whatIf.json";
import nlNetworkMeasures from "./catalogues/nl/networkMeasures.json";
import nlNetworkFiles from "./catalogues/nl/networkFiles.json";
import nlProgress from "./catalogues/nl/progress.json";
import nlCharts from "./catalogues/nl/charts.json";
import nlSso from "./catalogues/nl/sso.json";
import nlSignOn from "./catalogues/nl/signOn.json";
import nlSecurity from "./catalogues/nl/security.json";
import nlSettings from "./catalogues/nl/settings.json";
import nlInvitation from "./catalogues/nl/invitation.json";
import nlOperator from "./catalogues/nl/operator.json";
import nlTenantData from "./catalogues/nl/tenantData.json";
import nlMail from "./catalogues/nl/mail.json";
import nlPrivacyFile from "./catalogues/nl/privacyFile.json";
import nlRetention from "./catalogues/nl/retention.json";
import nlSchedule from "./catalogues/nl/schedule.json";
import nlOutbox from "./catalogues/nl/outbox.json";
import nlCodes from "./catalogues/nl/codes.json";
import nlKiosk from "./catalogues/nl/kiosk.json";
import nlTexts from "./catalogues/nl/texts.json";
import nlWaveMail from "./catalogues/nl/waveMail.json";
import nlFeedback from "./catalogues/nl/feedback.json";
import nlRoster from "./catalogues/nl/roster.json";
import nlFieldwork from "./catalogues/nl/fieldwork.json";
import nlPreview from "./catalogues/nl/preview.json";
import nlErrors from "./catalogues/nl/errors.json";
import nlAbout from "./catalogues/nl/about.json";
import enCommon from "./catalogues/en/common.json";
import enRespond from "./catalogues/en/respond.json";
import enThanks from "./catalogues/en/thanks.json";
import enAccount from "./catalogues/en/account.json";
import enTenant from "./catalogues/en/tenant.json";
import enProgramme from "./catalogues/en/programme.json";
import enPeople from "./catalogues/en/people.json";
import enResults from "./catalogues/en/results.json";
import enCoalitions from "./catalogues/en/coalitions.json";
import enCoalitionMap from "./catalogues/en/coalitionMap.json";
import enNetworkImport from "./catalogues/en/networkImport.json";
import enWhatIf from "./catalogues/en/whatIf.json";
import enNetworkMeasures from "./catalogues/en/networkMeasures.json";
import enNetworkFiles from "./catalogues/en/networkFiles.json";
import enProgress from "./catalogues/en/progress.json";
import enCharts from "./catalogues/en/charts.json";
import enSso from "./catalogues/en/sso.json";
import enSignOn from "./catalogues/en/signOn.json";
import enSecurity from "./catalogues/en/security.json";
import enSettings from "./catalogues/en/settings.json";
import enInvitation from "./catalogues/en/invitation.json";
import enOperator from "./catalogues/en/operator.json";
import enTenantData from "./catalogues/en/tenantData.json";
import enMail from "./catalogues/en/mail.json";
import enPrivacyFile from "./catalogues/en/privacyFile.json";
import enRetention from "./catalogues/en/retention.json";
import enSchedule from "./catalogues/en/schedule.json";
import enOutbox from "./catalogues/en/outbox.json";
import enCodes from "./catalogues/en/codes.json";
import enKiosk from "./catalogues/en/kiosk.json";
import enTexts from "./catalogues/en/texts.json";
import enWaveMail from "./catalogues/en/waveMail.json";
import enFeedback from "./catalogues/en/feedback.json";
import enRoster from "./catalogues/en/roster.json";
import enFieldwork from "./catalogues/en/fieldwork.json";
import enPreview from "./catalogues/en/preview.json";
import enErrors from "./catalogues/en/errors.json";
import enAbout from "./catalogues/en/about.json";
import { type Locale } from "@vensterbank/core";

const nl = {
  common: nlCommon,
  respond: nlRespond,
  thanks: nlThanks,
  account: nlAccount,
  tenant: nlTenant,
  programme: nlProgramme,
  people: nlPeople,
  results: nlResults,
  coalitions: nlCoalitions,
  coalitionMap: nlCoalitionMap,
  networkImport: nlNetworkImport,
  whatIf: nlWhatIf,
  networkMeasures: nlNetworkMeasures,
  networkFiles: nlNetworkFiles,
  progress: nlProgress,
  charts: nlCharts,
  sso: nlSso,
  signOn: nlSignOn,
  security: nlSecurity,
  settings: nlSettings,
  invitation: nlInvitation,
  operator: nlOperator,
  tenantData: nlTenantData,
  mail: nlMail,
  privacyFile: nlPrivacyFile,
  retention: nlRetention,
  schedule: nlSchedule,
  outbox: nlOutbox,
  codes: nlCodes,
  kiosk: nlKiosk,
  texts: nlTexts,
  waveMail: nlWaveMail,
  feedback: nlFeedback,
  roster: nlRoster,
  fieldwork: nlFieldwork,
  preview: nlPreview,
  errors: nlErrors,
  about: nlAbout,
};

const en = {
  common: enCommon,
  respond: enRespond,
  thanks: enThanks,
  account: enAccount,
  tenant: enTenant,
  programme: enProgramme,
  people: enPeople,
  results: enResults,
  coalitions: enCoalitions,
  coalitionMap: enCoalitionMap,
  networkImport: enNetworkImport,
  whatIf: enWhatIf,
  networkMeasures: enNetworkMeasures,
  networkFiles: enNetworkFiles,
  progress: enProgress,
  charts: enCharts,
  sso: enSso,
  signOn: enSignOn,
  security: enSecurity,
  settings: enSettings,
  invitation: enInvitation,
  operator: enOperator,
  tenantData: enTenantData,
  mail: enMail,
  privacyFile: enPrivacyFile,
  retention: enRetention,
  schedule: enSchedule,
  outbox: enOutbox,
  codes: enCodes,
  kiosk: enKiosk,
  texts: enTexts,
  waveMail: enWaveMail,
  feedback: enFeedback,
  roster: enRoster,
  fieldwork: enFieldwork,
  preview: enPreview,
  errors: enErrors,
  about: enAbout,
};

export type Area = keyof typeof nl;
export const areas = Object.keys(nl) as Area[];

type WithoutPluralForm<K> = K extends `${infer Stem}_${"zero" | "one" | "two" | "few" | "many" | "other"}`
  ? Stem
  : K;
type KeysOf<A extends Area> = `${A}.${WithoutPluralForm<keyof (typeof nl)[A] & string>}`;

/** Every key that exists, as `area.key`; a plural is named without its form. */
export type MessageKey = { [A in Area]: KeysOf<A> }[Area];

export const catalogues: Record<Locale, Record<Area, Readonly<Record<string, string>>>> = { nl, en };

/** Messages of one language, flat: `area.key` to text. What a page sends to the browser. */
export type Messages = Readonly<Record<string, string>>;

/** The messages of some areas in one language, ready to be sent to a page. */
export function messagesOf(locale: Locale, wanted: readonly Area[] = areas): Messages {
  const flat: Record<string, string> = {};
  for (const area of wanted) {
    for (const [key, text] of Object.entries(catalogues[locale][area])) flat[`${area}.${key}`] = text;
  }
  return flat;
}
