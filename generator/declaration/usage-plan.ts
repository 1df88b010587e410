// The usage plan of the stack: the limits of its API key.

export interface UsagePlan {
  /** Requests per second. */
  readonly rateLimit: number;
  /** Requests that are allowed at once. */
  readonly burstLimit: number;
  /** Requests per period; 0 means no limit. */
  readonly quotaLimit: number;
  readonly quotaPeriod: 'DAY' | 'WEEK' | 'MONTH';
}
