// The directives that API Gateway's Velocity has besides #set, #if and their parts. #evaluate is switched off there (recorded).

export const DIRECTIVES: ReadonlySet<string> = new Set([
  'foreach',
  'include',
  'parse',
  'macro',
  'literal',
  'break',
  'define',
  'stop',
]);
