import { type Visitor } from "../access/visitors";
import { type SampleRequest } from "./sample-request";
import { type Answered } from "./swap-everything";

/** A part of the product, with who may use it and whose things are another's there. */
export interface Area {
  /** One after another; the later ones look at what the earlier ones could not see. */
  readonly visitors: readonly (Visitor | null)[];
  readonly starts: readonly string[];
  readonly within: (path: string) => boolean;
  /** Routes that later visitors look at although an earlier one saw them. */
  readonly anew?: (pattern: string) => boolean;
  /** Where to look for forms that only show after others were sent; everywhere when left out. */
  readonly again?: Pick<Area, "starts" | "within">;
  /** Tenants by address name, users by mail address. */
  readonly own: readonly string[];
  readonly foreign: readonly string[];
  /** What has to be said differently in a form to be taken. */
  readonly adjust?: (request: SampleRequest) => SampleRequest;
  /** Requests that no page offers in the state that it is in. */
  readonly extra?: (found: readonly SampleRequest[]) => readonly SampleRequest[];
  /** Requests that do the same as another one. */
  readonly leaveOut?: (request: SampleRequest) => boolean;
  /** Tables that may change although the identifier was refused. */
  readonly mayWrite?: readonly string[];
  /** Whether an identifier that is not one's own was answered as it has to be. */
  readonly asExpected: (answered: Answered) => boolean;
}
