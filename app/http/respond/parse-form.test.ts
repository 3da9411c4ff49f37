import { appError } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formReply, parseForm } from "./parse-form.server";

const schema = z.object({
  email: z.email(),
  name: z.string().max(3),
  age: z.number().min(18),
  role: z.enum(["a", "b"]),
  password: z.string().min(2),
});

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

describe("parseForm", () => {
  it("says what is wrong as message keys", () => {
    const wrong = { email: "nobody", name: "too long", age: "7", role: "c", password: "" };
    const { error } = formReply(parseForm(formOf(wrong), schema)).data;
    expect(error).toEqual({
      email: ["errors.field.email"],
      name: ['errors.field.tooLong {"max":3}'],
      age: ['errors.field.tooLittle {"min":18}'],
      role: ["errors.field.invalid"],
      password: ["errors.field.required"],
    });
  });

  it("asks for a choice where none was made", () => {
    const { error } = formReply(parseForm(formOf({ email: "a@b.nl" }), schema)).data;
    expect(error?.role).toEqual(["errors.field.choose"]);
    expect(error?.name).toEqual(["errors.field.required"]);
  });

  it("does not send a password back", () => {
    const submission = parseForm(
      formOf({ email: "a@b.nl", name: "x", age: "20", role: "a", password: "secret" }),
      schema,
    );
    const reply = formReply(submission, { error: appError("wrong-credentials"), hide: ["password"] });
    expect(reply.init?.status).toBe(400);
    expect(JSON.stringify(reply.data)).not.toContain("secret");
    expect(reply.data.error).toEqual({ "": ["errors.wrong-credentials"] });
  });

  it("puts the use case's own field errors at their fields", () => {
    const submission = parseForm(
      formOf({ email: "a@b.nl", name: "x", age: "20", role: "a", password: "secret" }),
      schema,
    );
    const error = appError("invalid-input", {
      fields: [{ field: "name", key: "field.tooLong", params: { max: 2 } }],
    });
    expect(formReply(submission, { error }).data.error).toEqual({ name: ['errors.field.tooLong {"max":2}'] });
  });
});
