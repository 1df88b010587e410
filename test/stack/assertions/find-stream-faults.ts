// The stream has what its mode takes, is encrypted with the key of the parameter, and is not there beside existing ones.
// Source: Kinesis API reference, CreateStream; CloudFormation, AWS::Kinesis::Stream.
import { type Fields, listParameter, parameter, resourcesOfType, type Subject } from './subject.ts';

/** What only an on-demand stream takes. */
const ON_DEMAND_ONLY = ['RecordDistributionStrategy', 'WarmThroughputMiBps'];

export function findStreamFaults(subject: Subject): string[] {
  const streams = resourcesOfType(subject, 'AWS::Kinesis::Stream');
  const expected = listParameter(subject, 'ExistingStreamArns').length > 0 ? 0 : 1;
  return [
    ...(streams.length === expected ? [] : [`the stack makes ${streams.length} streams`]),
    ...streams.flatMap(([name, { Properties }]) => {
      const { StreamMode } = (Properties['StreamModeDetails'] ?? {}) as Fields;
      const { EncryptionType, KeyId } = (Properties['StreamEncryption'] ?? {}) as Fields;
      const isOnDemand = StreamMode === 'ON_DEMAND';
      return [
        ...(isOnDemand === (Properties['ShardCount'] === undefined)
          ? []
          : [`${name} is ${StreamMode} with another number of shards`]),
        ...ON_DEMAND_ONLY.filter((one) => !isOnDemand && one in Properties).map((one) => `${name} has ${one}`),
        ...(EncryptionType === 'KMS' && KeyId === (parameter(subject, 'StreamKeyArn') || 'alias/aws/kinesis')
          ? []
          : [`${name} is not encrypted with the key of the parameter`]),
      ];
    }),
  ];
}
