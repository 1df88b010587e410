// The error for anything that stops a script and is not our defect: one sentence that says what to do.

/** Printed without a stack; the exit code is 2. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}
