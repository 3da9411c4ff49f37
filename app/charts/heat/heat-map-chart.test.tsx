import { locales } from "@vensterbank/core";
import { messagesOf } from "@vensterbank/i18n";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MessagesProvider } from "../../ui/messages/messages-provider";
import { unitHeat } from "../example/heat-examples";
import { HeatMapChart } from "./heat-map-chart";

describe("the heat map", () => {
  it.each(locales)("is a table with its headers, and says why a cell is blank (%s)", (locale) => {
    const markup = renderToStaticMarkup(
      <MessagesProvider locale={locale} messages={messagesOf(locale)}>
        <HeatMapChart input={unitHeat} name="Teams lopen uiteen" />
      </MessagesProvider>,
    );
    const [picture] = markup.split("</table>");
    expect(picture).toContain("Teams lopen uiteen</caption>");
    expect(picture.match(/scope="colgroup"/g)).toHaveLength(2);
    expect(picture.match(/scope="col"/g)).toHaveLength(6);
    expect(picture.match(/scope="row"/g)).toHaveLength(5);
    expect(picture.match(/colSpan="5"|colspan="5"/g)).toHaveLength(2);
    expect(markup).not.toMatch(/ style=|NaN|undefined/);
  });
});
