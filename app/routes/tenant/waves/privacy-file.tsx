import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getPrivacyFile } from "../../../services/privacy-file/get-privacy-file.server";
import type { PrivacyBlock, Told } from "../../../services/privacy-file/privacy-document";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { DefinitionList } from "../../../ui/text/definition-list";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import { WaveCrumbs } from "./wave-crumbs";

export const loader = memberRoute.loader({ may: "wave.read", params: ["wave"] }, async ({ scope, params }) =>
  valueOf(await getPrivacyFile(scope, params.wave)),
);

export const meta: MetaFunction<typeof loader> = pageTitle<{ wave: { title: string } }>(
  "privacyFile.title",
  ({ wave }) => ({ wave: wave.title }),
);

/** What a measurement does with data about people: to read, to print, to hand on. */
export default function PrivacyFile() {
  const { t, say } = useMessages();
  const tenant = useTenant();
  const { wave, programme, title, kicker, lead, standing, sections } = useLoaderData<typeof loader>();
  const told = (one: Told) => (typeof one === "string" ? one : say(one));
  return (
    <>
      <WaveCrumbs wave={{ ...wave, programme }} />
      <Heading level={1} kicker={say(kicker)}>
        {say(title)}
      </Heading>
      <Prose lead>
        <p>{say(lead)}</p>
      </Prose>
      <Notice tone="info">
        {standing.map((one) => (
          <p key={one.key}>{say(one)}</p>
        ))}
        <p>
          <a href={paths.privacyFileText(tenant, wave.id)} download>
            {t("privacyFile.download")}
          </a>
          . {t("privacyFile.print")}
        </p>
      </Notice>
      {sections.map(({ id, title, blocks }) => (
        <section key={id} id={id}>
          <Heading level={2}>{told(title)}</Heading>
          {blocks.map((block, i) => (
            <Block key={i} block={block} told={told} />
          ))}
        </section>
      ))}
    </>
  );
}

interface BlockProps {
  readonly block: PrivacyBlock;
  told(one: Told): string;
}

function Block({ block, told }: BlockProps) {
  switch (block.kind) {
    case "text":
      return (
        <Prose>
          <p>{told(block.text)}</p>
        </Prose>
      );
    case "list":
      return (
        <Prose>
          {block.title !== null && <p>{told(block.title)}:</p>}
          <ul>
            {block.items.map((item, i) => (
              <li key={i}>{told(item)}</li>
            ))}
          </ul>
        </Prose>
      );
    case "table":
      // Columns of sentences are too narrow to read on a phone: each row becomes a part of its own.
      if (block.columns.length > 2) return <Rows block={block} told={told} />;
      return (
        <DefinitionList
          items={block.rows.map(([what, value]) => ({ term: told(what), value: told(value) }))}
        />
      );
  }
}

interface RowsProps {
  readonly block: Extract<PrivacyBlock, { kind: "table" }>;
  told(one: Told): string;
}

function Rows({ block: { columns, rows }, told }: RowsProps) {
  return (
    <>
      {rows.map(([first, ...others], i) => (
        <div key={i}>
          <Heading level={3}>{told(first)}</Heading>
          <DefinitionList
            items={others.map((value, column) => ({ term: told(columns[column + 1]), value: told(value) }))}
          />
        </div>
      ))}
    </>
  );
}
