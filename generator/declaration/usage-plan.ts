// The usage plan of the stack: what its API key lets through.

export interface UsagePlan {
  /** Requests per second. */
  readonly rateLimit: number;
  /** Requests that may come at once. */
  readonly burstLimit: number;
  /** Requests per period; 0 is any number. */
  readonly quotaLimit: number;
  readonly quotaPeriod: 'DAY' | 'WEEK' | 'MONTH';
}
