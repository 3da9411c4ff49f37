import { type InsideRole, type Locale, type ProgrammeSettings } from "@vensterbank/core";
import { type ResponseAnswers } from "@vensterbank/instrument";
import { type ImportKind } from "../import/column-names.server";

/** A file as somebody would upload it. */
export interface DemoFile {
  readonly kind: ImportKind;
  readonly fileName: string;
  /** CSV, semicolons, UTF-8. */
  readonly text: string;
}

/** An answer that somebody began and has not sent yet. */
export interface DemoDraft {
  readonly code: string;
  readonly answers: ResponseAnswers;
}

export interface DemoWave {
  readonly number: number;
  readonly title: string;
  /** yyyy-mm-dd */
  readonly opensOn: string;
  readonly closesOn: string;
  readonly status: "published" | "open";
  /** The staff list as it stands when the wave opens: bring it in before opening. People who left have a last day. */
  readonly people: DemoFile;
  /** Bring in while the wave is open. */
  readonly answers: DemoFile;
  readonly ties: DemoFile;
  readonly drafts: readonly DemoDraft[];
}

export interface DemoOrganisation {
  readonly profile: {
    readonly slug: string;
    readonly name: string;
    readonly locale: Locale;
    readonly programme: { readonly name: string; readonly settings: ProgrammeSettings };
  };
  readonly units: DemoFile;
  readonly partners: DemoFile;
  readonly events: DemoFile;
  readonly waves: readonly DemoWave[];
}

/** Somebody on the staff list of one wave. */
export interface DemoMember {
  readonly code: string;
  readonly unit: string;
  readonly role: InsideRole;
}

export interface DemoPartner {
  readonly code: string;
  readonly name: string;
  readonly sector: string;
}
