// The request validators of the document: what API Gateway checks before it calls Kinesis.
import { isEvent, type Route } from '../declaration/route.ts';

const VALIDATORS = {
  /** That required parameters are present, and bodies against their model. */
  'body-and-parameters': { validateRequestBody: true, validateRequestParameters: true },
  /** An event is any body. Whether a validator of bodies passes one without a model is not documented; LocalStack 4.14 refuses what is not JSON. */
  parameters: { validateRequestBody: false, validateRequestParameters: true },
} as const;

type ValidatorName = keyof typeof VALIDATORS;

export function validatorOf(route: Route): ValidatorName {
  return isEvent(route) ? 'parameters' : 'body-and-parameters';
}

/** Those that the routes use. */
export function buildValidators(routes: readonly Route[]): Partial<typeof VALIDATORS> {
  const used = new Set<string>(routes.map(validatorOf));
  return Object.fromEntries(Object.entries(VALIDATORS).filter(([name]) => used.has(name)));
}
