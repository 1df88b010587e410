// The error for what stops a script and is not a defect of ours: one sentence that says what to do.

/** Printed without a stack; the exit code is 2. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}
