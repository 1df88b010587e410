// The variables that API Gateway itself replaces when it imports a document, wherever they are in it.
// Source: API Gateway Developer Guide, "AWS variables for OpenAPI import".

const VARIABLE = /\$\{(AWS::(?:AccountId|Partition|Region))\}/g;

/** @param replace the value of `AWS::Region` and the others. */
export function fillImportVariables(text: string, replace: (name: string) => string): string {
  return text.includes('${AWS::') ? text.replaceAll(VARIABLE, (_whole, name: string) => replace(name)) : text;
}
