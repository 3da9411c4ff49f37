import { setupServer } from "msw/node";

/**
 * The outside world in tests: one handler list per third party is added here when the product starts to speak to one.
 * Today it speaks to none, and a request to anybody is an error.
 */
export const thirdParties = setupServer();
