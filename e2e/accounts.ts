/** Who signs in to the demo, by what they are in it. */
export const accounts = {
  director: "director@vaart.example",
  consultant: "consultant@vensterbank.example",
  coordinator: "coordinator@vaart.example",
  board: "board@vaart.example",
  /** Leads another organisation and has nothing to do with Vaart. */
  stranger: "director@springtij.example",
} as const;

export type Account = keyof typeof accounts;
