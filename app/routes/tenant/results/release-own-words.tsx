import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { type InsideRole } from "@vensterbank/core";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { recordLook } from "../../../services/audit/record-look.server";
import { listOwnWords } from "../../../services/results/list-own-words.server";
import { releaseOwnWords } from "../../../services/results/release-own-words.server";
import { Button, LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { ChoiceGroup } from "../../../ui/form/choice-group";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";

export const loader = memberRoute.loader(
  { may: "answers.release", params: ["wave"] },
  async ({ scope, params }) => {
    const words = valueOf(await listOwnWords(scope, params.wave));
    await recordLook(scope, params.wave);
    return { words, results: paths.waveResults(scope.tenant.slug, params.wave) };
  },
);

/** Ten thousand answers of an identifier each. */
const maxBytes = 1_000_000;

export const action = memberRoute.action(
  { may: "answers.release", params: ["wave"], maxBytes },
  async ({ scope, params, form }) => {
    const chosen = form.getAll("released").filter((id) => typeof id === "string");
    valueOf(await releaseOwnWords(scope, params.wave, chosen));
    return redirectWithFlash(paths.waveResults(scope.tenant.slug, params.wave), {
      key: "results.release.saved",
    });
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle("results.release.title");

/** The consultant reads what people wrote and ticks what others may read. */
export default function ReleaseOwnWords() {
  const { t, formats } = useMessages();
  const { words, results } = useLoaderData<typeof loader>();
  const sides = (["inside", "partner"] as const).flatMap((side) => {
    const here = words.questions.filter((question) => question.side === side);
    return here.length === 0 ? [] : [{ side, here }];
  });
  const rolesOf = (roles: readonly InsideRole[]) =>
    formats.list(roles.map((role) => t(`common.role.${role}`)));
  return (
    <>
      <Heading level={1} kicker={words.title}>
        {t("results.release.title")}
      </Heading>
      {sides.length === 0 && (
        <Prose>
          <p>{t("results.release.empty", { threshold: words.threshold })}</p>
        </Prose>
      )}
      {sides.length > 0 && (
        <Form method="post">
          <Prose lead>
            <p>{t("results.release.intro")}</p>
          </Prose>
          {sides.map(({ side, here }) => (
            <section key={side}>
              <Heading level={2}>{t(`results.words.${side}`)}</Heading>
              {here.map(({ id: question, text: asked, askedOf, answers }) => (
                <ChoiceGroup
                  key={question}
                  label={asked}
                  hint={askedOf === null ? undefined : t("results.own.askedOf", { roles: rolesOf(askedOf) })}
                  name="released"
                  pick="several"
                  choices={answers.map(({ id, text }) => ({ value: id, label: text }))}
                  chosen={answers.filter(({ released }) => released).map(({ id }) => id)}
                />
              ))}
            </section>
          ))}
          <ButtonRow>
            <Button weight="primary">{t("results.release.save")}</Button>
            <LinkButton to={results}>{t("common.cancel")}</LinkButton>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
