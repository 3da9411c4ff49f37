import { createContext } from "react";

/**
 * The content security policy's nonce of this response. Empty in the browser, where nonces cannot be read back.
 */
export const RequestNonce = createContext("");
