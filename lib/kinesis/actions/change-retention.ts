// IncreaseStreamRetentionPeriod and DecreaseStreamRetentionPeriod. Messages: recorded on the service by kinesalite's tests. The one for more
// than 8760 hours follows the one for less than 24: when they were recorded, the model had the upper bound.
import type { Core } from '../core/core.ts';
import { invalidArgument, type Refused } from '../core/refuse.ts';
import type { Stream } from '../core/stream.ts';
import { LEAST_RETENTION_HOURS, MOST_RETENTION_HOURS } from '../limits/quotas.ts';
import type { ActionOutcome, StreamInput } from './action.ts';
import { changeSettings } from './change-settings.ts';

interface Input extends StreamInput {
  readonly RetentionPeriodHours: number;
}

export function increaseRetentionAction(core: Core, input: Input): ActionOutcome {
  return changeRetention(core, input, ({ name, settings }, hours) => {
    if (hours >= settings.retentionHours) return undefined;
    return refuseStep(name, hours, settings.retentionHours, 'shorter', 'DecreaseRetentionPeriod');
  });
}

export function decreaseRetentionAction(core: Core, input: Input): ActionOutcome {
  return changeRetention(core, input, ({ name, settings }, hours) => {
    if (hours <= settings.retentionHours) return undefined;
    return refuseStep(name, hours, settings.retentionHours, 'longer', 'IncreaseRetentionPeriod');
  });
}

function changeRetention(
  core: Core,
  input: Input,
  refuse: (stream: Stream, hours: number) => Refused | undefined,
): ActionOutcome {
  const { RetentionPeriodHours: hours } = input;
  return changeSettings(
    core,
    input,
    (stream) => refuseHours(hours) ?? refuse(stream, hours) ?? { retentionHours: hours },
  );
}

function refuseHours(hours: number): Refused | undefined {
  const requested = `Requested retention period (${hours} hours)`;
  if (hours < LEAST_RETENTION_HOURS) {
    return invalidArgument(
      `Minimum allowed retention period is ${LEAST_RETENTION_HOURS} hours. ${requested} is too short.`,
    );
  }
  if (hours <= MOST_RETENTION_HOURS) return undefined;
  return invalidArgument(
    `Maximum allowed retention period is ${MOST_RETENTION_HOURS} hours. ${requested} is too long.`,
  );
}

function refuseStep(stream: string, hours: number, present: number, how: string, other: string): Refused {
  return invalidArgument(
    `Requested retention period (${hours} hours) for stream ${stream} can not be ${how} than existing retention period ` +
      `(${present} hours). Use ${other} API.`,
  );
}
