import { axes, perAxis, type PerAxis } from "./axes";
import { type GroupOverTime, groupAxisChange, type UnadjustedChange } from "./change/group-axis-change";
import { movementOutcomes } from "./change/movement-outcomes";
import { type AxisChange, type ChangeResult, type GroupChange } from "./change-result";
import { typologyVersion } from "./compute-wave-result";
import { scoreWaveData } from "./wave/scored-respondents";
import { allGroups, type WaveGroup } from "./wave/wave-groups";
import { type WaveData } from "./wave-data";
import { type GroupKey } from "./wave-result";

/**
 * Movement between two waves of one programme, for the groups that are in both (methods 3). Departments, teams and roles
 * are each one family of comparisons over both axes; the organisation is not adjusted.
 */
export function computeWaveChange(from: WaveData, to: WaveData): ChangeResult {
  const first = scoreWaveData(from);
  const second = scoreWaveData(to);
  const earlier = new Map(allGroups(first.groups).map((group) => [groupId(group.key), group]));
  const changes = (groups: readonly WaveGroup[]): Unadjusted[] =>
    groups.flatMap((group) => {
      const before = earlier.get(groupId(group.key));
      if (!before) return [];
      const over: GroupOverTime = { first: before, second: group };
      return [{ group: group.key, axes: perAxis((axis) => groupAxisChange(first, second, over, axis)) }];
    });
  const { organisation, departments, teams, roles } = second.groups;
  return {
    version: typologyVersion,
    organisation: {
      group: organisation.key,
      axes: perAxis((axis) => {
        const change = groupAxisChange(
          first,
          second,
          { first: first.groups.organisation, second: organisation },
          axis,
        );
        return { ...movementOutcomes([change.p])[0], ...change };
      }),
    },
    departments: adjusted(changes(departments)),
    teams: adjusted(changes(teams)),
    roles: adjusted(changes(roles)),
  };
}

interface Unadjusted {
  readonly group: GroupKey;
  readonly axes: PerAxis<UnadjustedChange>;
}

function adjusted(family: readonly Unadjusted[]): GroupChange[] {
  const outcomes = movementOutcomes(family.flatMap((one) => axes.map((axis) => one.axes[axis].p)));
  return family.map((one, index) => ({
    group: one.group,
    axes: perAxis((axis): AxisChange => ({
      ...outcomes[index * axes.length + axes.indexOf(axis)],
      ...one.axes[axis],
    })),
  }));
}

function groupId(key: GroupKey): string {
  return key.kind === "organisation"
    ? key.kind
    : `${key.kind} ${key.kind === "role" ? key.role : key.unitId}`;
}
