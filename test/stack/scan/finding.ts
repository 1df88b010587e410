// What a scanner says of a stack.

export const SCANNERS = ['cfn-lint', 'checkov', 'cfn-guard', 'cdk-nag'] as const;

export interface Finding {
  readonly tool: (typeof SCANNERS)[number];
  /** As the tool names it: `CKV_AWS_73`, `CT.APIGATEWAY.PR.2`, `AwsSolutions-APIG1`, `E3002`. */
  readonly rule: string;
  /** The file that it was found in. */
  readonly file: string;
  /** Logical id; empty for the whole template. */
  readonly resource: string;
}

/** The JSON in what a program printed: logs may come before and after. @throws with the output when there is none. */
export function parseOutput(output: string): unknown {
  const start = output.search(/[[{]\s*["\]}{]/);
  const end = Math.max(output.lastIndexOf('}'), output.lastIndexOf(']')) + 1;
  try {
    return JSON.parse(output.slice(Math.max(start, 0), end));
  } catch {
    throw new Error(`a scanner printed no JSON:\n${output}`);
  }
}
