/** An identifier that cannot be confused with another kind of identifier. Time-sortable unless its kind says otherwise. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

export type TenantId = Id<"tenant">;
export type UserId = Id<"user">;
export type UnitId = Id<"unit">;
export type PersonId = Id<"person">;
export type PartnerId = Id<"partner">;
export type ProgrammeId = Id<"programme">;
export type ChangeEventId = Id<"changeEvent">;
export type WaveId = Id<"wave">;
export type ParticipationId = Id<"participation">;
/** Random, never time-sortable: its order must not tell who answered when. */
export type ResponseId = Id<"response">;
export type ResultId = Id<"result">;
export type JobId = Id<"job">;
export type FieldworkStepId = Id<"fieldworkStep">;
export type WaveMailId = Id<"waveMail">;
export type ImportBatchId = Id<"importBatch">;

/** Marks a plain string as an identifier of one kind. Only for values that came from the database or a generator. */
export function asId<T extends Id<string>>(value: string): T {
  return value as T;
}
