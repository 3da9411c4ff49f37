import { type Page } from "@playwright/test";

/** One thing of a form that is sent along. */
export interface FormField {
  readonly name: string;
  readonly value: string;
  /** `type` of an input; `select` and `textarea` for those. */
  readonly kind: string;
  readonly required: boolean;
  /** Of a box or a round button: whether it is on. */
  readonly checked: boolean;
  /** What a list offers. */
  readonly options: readonly string[];
  readonly min: string;
}

export interface FormOnPage {
  /** As it stands in the page; empty leads to the page itself. */
  readonly action: string;
  readonly method: "get" | "post";
  readonly multipart: boolean;
  readonly fields: readonly FormField[];
  /** Buttons that send the form, with what they say. */
  readonly buttons: readonly { readonly name: string; readonly value: string; readonly action: string }[];
}

export interface PageParts {
  readonly links: readonly string[];
  readonly forms: readonly FormOnPage[];
}

/** What leads on from pages, read by the browser's own parser; nothing of them is run or loaded. */
export function partsOf(reader: Page, pages: readonly string[]): Promise<PageParts[]> {
  return reader.evaluate((all) => {
    type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;
    const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";
    return all.map((html) => {
      const document = new DOMParser().parseFromString(html, "text/html");
      const links = [...document.querySelectorAll("a[href]")].map((link) => attribute(link, "href"));
      const forms = [...document.querySelectorAll("form")].map((form): FormOnPage => {
        const controls = [...form.elements] as Control[];
        const sends = (one: Control) => /^(submit|image)$/.test(one.type);
        return {
          action: attribute(form, "action"),
          method: attribute(form, "method").toLowerCase() === "post" ? "post" : "get",
          multipart: attribute(form, "enctype").startsWith("multipart"),
          fields: controls
            .filter((one) => one.name !== "" && !sends(one) && !/^(button|reset|fieldset)$/.test(one.type))
            .map((one) => ({
              name: one.name,
              value: one.value,
              kind: one.tagName === "INPUT" ? one.type : one.tagName.toLowerCase(),
              required: one.hasAttribute("required") || one.getAttribute("aria-required") === "true",
              checked: "checked" in one && one.checked,
              options:
                "options" in one
                  ? [...one.options].filter((option) => !option.disabled).map(({ value }) => value)
                  : [],
              min: attribute(one, "min"),
            })),
          buttons: controls
            .filter(sends)
            .map((one) => ({ name: one.name, value: one.value, action: attribute(one, "formaction") })),
        };
      });
      return { links, forms };
    });
  }, pages);
}
