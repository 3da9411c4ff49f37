import { can, nameLevelFor, type Permission } from "@vensterbank/access";
import { type MemberRole, memberRoles, message } from "@vensterbank/core";
import { createTranslator, formatsFor, messagesOf } from "@vensterbank/i18n";
import { list, type PrivacySection, section, text, type Told, word } from "./privacy-document";
import { type PrivacyFacts } from "./privacy-facts.server";

/** Who sees what, read from the table of permissions that the doors use, and from the promise about names. */
export function readersSection({ settings: { nameLevel }, locale }: PrivacyFacts): PrivacySection {
  const { t } = createTranslator(locale, messagesOf(locale, ["common"]));
  const told = (roles: readonly MemberRole[]): Told =>
    roles.length === 0
      ? word("nobody")
      : formatsFor(locale).list(roles.map((role) => t(`common.role.${role}`)));
  const having = (permission: Permission) => memberRoles.filter((role) => can(role, permission));
  const seeing = (level: "names" | "roles") =>
    having("coalitions.read").filter((role) => nameLevelFor(role, nameLevel) === level);
  return section("readers", text(word(`readers.level.${nameLevel}`)), {
    kind: "table",
    columns: [word("readers.what"), word("readers.who")],
    rows: [
      [word("readers.results"), told(having("results.read"))],
      [word("readers.early"), told(having("results.read-unpublished"))],
      [word("readers.names"), told(seeing("names"))],
      [word("readers.roles"), told(seeing("roles"))],
      [word("readers.words"), told(having("answers.release"))],
      [word("readers.answers"), told(having("answers.export"))],
      [word("readers.roster"), told(having("people.read"))],
      [word("readers.links"), told(having("links.issue"))],
      [word("readers.sent"), word("nobody")],
      [word("readers.person"), word("nobody")],
    ],
  });
}

/** Who else gets something, by name where a name was promised. */
export function recipientsSection({ readers, locale, processors, receivers }: PrivacyFacts): PrivacySection {
  const names = (all: readonly string[]) =>
    all.length === 0 ? message("privacyFile.none") : formatsFor(locale).list(all);
  return section(
    "recipients",
    list([
      nested("recipients.consultants", names(readers.consultants), locale),
      nested("recipients.coordinators", names(readers.coordinators.map(({ name }) => name)), locale),
      word("recipients.operator"),
      processors.length === 0
        ? word("recipients.processors.none")
        : word("recipients.processors", { names: formatsFor(locale).list(processors) }),
      ...(receivers === 0 ? [] : [word("recipients.receivers", { count: receivers })]),
      word("recipients.third"),
    ]),
  );
}

function nested(key: string, names: Told, locale: PrivacyFacts["locale"]): Told {
  if (typeof names === "string") return word(key, { names });
  return word(key, { names: createTranslator(locale, messagesOf(locale, ["privacyFile"])).say(names) });
}
