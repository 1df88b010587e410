// The error of the gateway itself, in place of an integration's response. Thrown by a stage, turned into a response by respond/.
import { type ConcreteResponseType, RESPONSE_TYPES } from '../../apigateway/index.ts';

export interface RefusalDetails {
  /** `$context.error.message`; by default that of the type. */
  readonly message?: string;
  /** `$context.error.validationErrorString`. */
  readonly validationErrors?: string;
  /** For the log: what API Gateway would write to its execution log. Never sent to the client. */
  readonly reason?: string;
  /** The message is for the local developer and must not be hidden by a template of the document. */
  readonly verbatim?: boolean;
  /** `x-amzn-ErrorType`; by default that of the type. */
  readonly errorType?: string;
  readonly cause?: unknown;
}

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly type: ConcreteResponseType;
  readonly validationErrors: string | undefined;
  readonly reason: string | undefined;
  readonly verbatim: boolean;
  readonly errorType: string;

  constructor(type: ConcreteResponseType, details: RefusalDetails = {}) {
    super(details.message ?? RESPONSE_TYPES[type].message, { cause: details.cause });
    this.type = type;
    this.validationErrors = details.validationErrors;
    this.reason = details.reason;
    this.verbatim = details.verbatim ?? false;
    this.errorType = details.errorType ?? RESPONSE_TYPES[type].errorType;
  }
}

/** API Gateway's response to any error in the document: 500 `Internal server error`. */
export function configurationError(reason: string, cause?: unknown): Refusal {
  return new Refusal('API_CONFIGURATION_ERROR', {
    reason: `Execution failed due to configuration error: ${reason}`,
    cause,
  });
}
