import { type WaveMailParts } from "./wave-mail";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]);
}

const sans = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const serif = "Georgia,'Times New Roman',serif";
const text = `margin:0 0 16px;font:16px/1.55 ${sans};color:#26221c`;
const small = `margin:0 0 8px;font:13px/1.5 ${sans};color:#5c554a`;

/** What mail programs with a dark theme use; the others keep to the styles at the elements. */
const darkStyles = `@media (prefers-color-scheme:dark){.page{background:#191714!important}.ink{color:#ece6da!important}.soft{color:#b5ac9c!important}.link{color:#9cc7e6!important}.rule{border-color:#3a352e!important}.button{background:#9cc7e6!important}.button a{color:#10222e!important}}`;

/** The sign of the product out of four cells: a picture that nobody has to fetch. */
const panes = [
  ["#9e5598", "#2d78bd"],
  ["#22876b", "#a3623b"],
]
  .map(
    (row) =>
      `<tr>${row.map((colour) => `<td bgcolor="${colour}" width="9" height="9" style="width:9px;height:9px;background:${colour};font-size:0;line-height:0">&nbsp;</td>`).join("")}</tr>`,
  )
  .join("");

/** Text with its line breaks; the one address that a writer may have put in it becomes a link. */
function written(paragraph: string, address: string): string {
  return paragraph
    .split(address)
    .map((part) => escaped(part).replaceAll("\n", "<br>"))
    .join(link(address, escaped(address)));
}

function link(address: string, label: string, classes = "link"): string {
  return `<a class="${classes}" href="${escaped(address)}" style="color:#1f4e6b;word-break:break-all">${label}</a>`;
}

/**
 * The mail as HTML: one column, styles at the elements, nothing that is fetched from elsewhere and nothing that tells
 * anybody whether it was read. Every part of it is text.
 */
export function waveMailHtml(parts: WaveMailParts): string {
  const { locale, organisation, subject, preview, greeting, paragraphs, button, facts } = parts;
  const { regards, otherLanguage, footer, decline } = parts;
  const paragraph = (html: string) => `<p class="ink" style="${text}">${html}</p>`;
  const fine = (html: string, lang = "") => `<p class="soft" style="${small}"${lang}>${html}</p>`;
  const body = [
    ...(greeting === null ? [] : [paragraph(escaped(greeting))]),
    ...paragraphs.map((one) => paragraph(written(one, button.address))),
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 12px"><tr><td class="button" bgcolor="#1f4e6b" style="background:#1f4e6b;border-radius:4px;padding:13px 24px"><a href="${escaped(button.address)}" style="font:600 17px/1.3 ${sans};color:#ffffff;text-decoration:none;display:inline-block">${escaped(button.label)}</a></td></tr></table>`,
    fine(`${escaped(button.otherwise)}<br>${link(button.address, escaped(button.address))}`),
    `<h2 class="ink" style="margin:28px 0 12px;font:600 19px/1.3 ${serif};color:#26221c">${escaped(facts.heading)}</h2>`,
    ...facts.items.map(
      ({ term, text: said }) =>
        `<p class="ink" style="${text.replace("16px;font:16px", "10px;font:15px")}"><strong>${escaped(term)}</strong><br>${escaped(said)}</p>`,
    ),
    ...(regards === null
      ? []
      : [
          `<p class="ink" style="${text.replace("0 0 16px", "24px 0 16px")}">${written(regards, button.address)}</p>`,
        ]),
    `<hr class="rule" style="border:0;border-top:1px solid #ddd6c8;margin:28px 0 16px">`,
    fine(escaped(otherLanguage.text), ` lang="${otherLanguage.locale}"`),
    ...footer.map((one) => fine(escaped(one))),
    ...(decline === null ? [] : [fine(link(decline.address, escaped(decline.label)))]),
  ].join("\n");
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(subject)}</title><style>:root{color-scheme:light dark}${darkStyles}</style></head>
<body class="page" style="margin:0;padding:0;background:#fbf9f4"><div style="display:none;max-height:0;overflow:hidden">${escaped(preview)}</div>
<div class="page" lang="${locale}" style="max-width:560px;margin:0 auto;padding:32px 20px;background:#fbf9f4">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 28px"><tr><td style="padding-right:12px"><table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="2" border="0">${panes}</table></td><td class="ink" style="font:600 20px/1.25 ${serif};color:#26221c">${escaped(organisation)}</td></tr></table>
${body}
</div></body></html>
`;
}
