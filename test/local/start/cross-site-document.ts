// A document with a route that a page of another origin can call without a preflight.

/** @param cors members of `responseParameters` of the OPTIONS method in YAML; without any, there is no such method. */
export function crossSiteDocument(cors: string): string {
  const preflight = `
    options:
      responses: { '200': { description: CORS, headers: { Access-Control-Allow-Origin: { schema: { type: string } } } } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses: { default: { statusCode: '200', responseParameters: { ${cors} } } }`;
  return `openapi: 3.0.3
info: { title: cross-site, version: '1' }
paths:
  /write:
    post:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:us-east-1:kinesis:action/PutRecord
        passthroughBehavior: when_no_templates
        requestTemplates:
          application/json: &put '{"StreamName": "events", "Data": "eA==", "PartitionKey": "k"}'
          text/plain: *put
        responses: { default: { statusCode: '200' } }${cors === '' ? '' : preflight}
`;
}
