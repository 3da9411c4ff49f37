import type { WhatIfChoice } from "../../../services/what-if/what-if-choice.server";

/** What stands in the address for a choice, in the order of the form. */
export function choiceFields({ named, detail, without, ...choice }: WhatIfChoice): [string, string][] {
  return [
    ...Object.entries(choice).map(([name, value]): [string, string] => [name, String(value)]),
    ...(named ? [["named", "1"] satisfies [string, string]] : []),
    ...(detail === null ? [] : [["detail", detail] satisfies [string, string]]),
    ...without.map((key): [string, string] => ["without", key]),
  ];
}

export function choiceAddress(choice: WhatIfChoice): string {
  return `?${new URLSearchParams(choiceFields(choice)).toString()}`;
}
