import { describe, expect, it } from "vitest";
import { traceOf } from "../request/request-trace.server";
import { carryCookies } from "./carry-cookies.server";

describe("the cookies of a request's trace", () => {
  it("go with the answer", () => {
    const context = {};
    traceOf(context).cookies.push("session=renewed; Path=/");
    const headers = new Headers({ "Set-Cookie": "theme=dark; Path=/" });
    carryCookies(context, headers);
    expect(headers.getSetCookie()).toEqual(["theme=dark; Path=/", "session=renewed; Path=/"]);
  });

  it("do not take the place of what the answer gives, or nobody who confirms would stay signed in", () => {
    const context = {};
    traceOf(context).cookies.push("session=the-one-before; Path=/");
    const headers = new Headers({ "Set-Cookie": "session=the-new-one; Path=/" });
    carryCookies(context, headers);
    expect(headers.getSetCookie()).toEqual(["session=the-new-one; Path=/"]);
  });
});
