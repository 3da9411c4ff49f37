/** Names of the fields in which a closing is filled in, where a form holds other moments too. */
export const closingFields = { date: "closesOn", time: "closesTime" } as const;
