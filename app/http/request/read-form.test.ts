import { describe, expect, it } from "vitest";
import { readForm } from "./read-form.server";

const post = (body: BodyInit, headers: Record<string, string> = {}, more: { duplex?: "half" } = {}) =>
  new Request("http://here.example/", { method: "POST", body, headers, ...more });

describe("readForm", () => {
  it("reads both kinds of form", async () => {
    const multipart = new FormData();
    multipart.set("name", "é");
    for (const body of [new URLSearchParams({ name: "é" }), multipart]) {
      const form = await readForm(post(body));
      expect(form.ok && form.value.get("name")).toBe("é");
    }
  });

  it("refuses a body that is too large, also when it does not say so", async () => {
    const large = new URLSearchParams({ text: "x".repeat(2_000) });
    const stream = new Blob([large.toString()]).stream();
    const type = "application/x-www-form-urlencoded";
    const unannounced = new Request("http://here.example/", {
      method: "POST",
      body: stream,
      headers: { "content-type": type },
      ...{ duplex: "half" },
    });
    for (const request of [post(large), unannounced]) {
      const form = await readForm(request, 1_000);
      expect(form.ok ? null : form.error.code).toBe("file-too-large");
    }
  });

  it.each(["application/json", "text/plain", "multipart/form-data; boundary=none"])(
    "refuses %s that is no form",
    async (type) => {
      const form = await readForm(post("{}", { "content-type": type }));
      expect(form.ok ? null : form.error.code).toBe("invalid-input");
    },
  );

  it("leaves out characters that no text can hold, and nothing else", async () => {
    const multipart = new FormData();
    multipart.set("na\0me", "a\0b\n\t🪟");
    multipart.append("file", new File([new Uint8Array([0, 1, 0])], "x\0.csv", { type: "text/csv" }));
    multipart.append("file", new File(["second"], "y.csv"));
    for (const body of [new URLSearchParams({ "na\0me": "a\0b\n\t🪟" }), multipart]) {
      const form = await readForm(post(body));
      expect(form.ok && form.value.get("name")).toMatch(/^ab\r?\n\t🪟$/);
    }
    const form = await readForm(post(multipart));
    const files = form.ok ? form.value.getAll("file") : [];
    const [first, second] = files.filter((one) => typeof one !== "string");
    expect([first.name, first.type, second.name]).toEqual(["x.csv", "text/csv", "y.csv"]);
    expect([...new Uint8Array(await first.arrayBuffer())]).toEqual([0, 1, 0]);
  });

  it("refuses a form that says it has millions of rows", async () => {
    const form = await readForm(post(new URLSearchParams({ "email[20000000]": "x" })));
    expect(form.ok ? null : form.error.code).toBe("invalid-input");
  });

  it("refuses more fields than any form has, of both kinds", async () => {
    const multipart = `${'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(20_001)}--b--\r\n`;
    for (const request of [
      post("a&".repeat(20_001), { "content-type": "application/x-www-form-urlencoded" }),
      post(multipart, { "content-type": "multipart/form-data; boundary=b" }),
    ]) {
      const form = await readForm(request, 10_000_000);
      expect(form.ok ? null : form.error.code).toBe("invalid-input");
    }
  });

  it("takes a body that ends before it is whole for one that cannot be read", async () => {
    const type = "application/x-www-form-urlencoded";
    const broken = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode("a=b"));
        controller.error(new Error("aborted"));
      },
    });
    const form = await readForm(post(broken, { "content-type": type }, { duplex: "half" }));
    expect(form.ok ? null : form.error.code).toBe("invalid-input");
  });

  it("keeps the same field sent twice apart, so that no check reads another than what is used", async () => {
    const form = await readForm(
      post(
        new URLSearchParams([
          ["email", "a"],
          ["email", "b"],
        ]),
      ),
    );
    expect(form.ok && form.value.getAll("email")).toEqual(["a", "b"]);
  });
});
