import { http, HttpResponse, passthrough } from "msw";
import { setupServer } from "msw/node";

/** Servers of this machine, which tests start themselves. */
const isHere = (url: string) => /^(127(\.\d+){3}|localhost|\[::1\])$/.test(new URL(url).hostname);

/**
 * The outside world in tests. The product speaks to identity providers and to nobody else over HTTP: a test of those says with
 * `use` what one answers, for itself alone. A request to anybody else gets nowhere and is an error.
 */
export const thirdParties = setupServer(
  http.all("*", ({ request: { method, url } }) => {
    if (isHere(url)) return passthrough();
    console.error(`A test asked for ${method} ${url}, which nobody answers here`);
    return HttpResponse.error();
  }),
);
