/** Below this many people shares are told in quarters, from it on in tenths. */
export const smallGroup = 20;
