// Members that are strings for the protocol, and JSON text for the service.
// Source: Step Functions API reference, StartExecution, input: "The string that contains the JSON input data for the execution";
// SendTaskSuccess, output: "The JSON output of the task"; EventBridge API reference, PutEventsRequestEntry, Detail: "A valid JSON object".

const MEMBERS: ReadonlySet<string> = new Set([
  'states.StartExecution.input',
  'states.StartSyncExecution.input',
  'states.SendTaskSuccess.output',
  'events.PutEvents.Entries[].Detail',
]);

/** @param path as in input-members.ts. */
export function isJsonMember(service: string, path: string): boolean {
  return MEMBERS.has(`${service}.${path}`);
}
