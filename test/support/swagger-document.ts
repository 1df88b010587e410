// A Swagger 2.0 document of one route that writes a record, as people have it: with a host, a base path and shared parameters.
export const SWAGGER_DOCUMENT = `swagger: 2.0
info: {title: Records, version: '1'}
host: api.example.com
basePath: /v1
schemes: [https]
consumes: [application/json]
produces: [application/json]
x-amazon-apigateway-request-validators:
  all: {validateRequestBody: true, validateRequestParameters: true}
x-amazon-apigateway-request-validator: all
x-amazon-apigateway-endpoint-configuration: {disableExecuteApiEndpoint: true}
parameters:
  Stream: {name: stream-name, in: path, required: true, type: string}
  Record:
    name: Record
    in: body
    required: true
    schema: {$ref: '#/definitions/Record'}
paths:
  /streams/{stream-name}/record:
    parameters:
    - $ref: '#/parameters/Stream'
    put:
      operationId: putRecord
      parameters:
      - $ref: '#/parameters/Record'
      - {name: trace, in: query, required: true, type: string, x-example: t}
      responses:
        '200': {description: Stored., schema: {$ref: '#/definitions/Stored'}, headers: {X-Trace: {type: string}}}
        '500': {description: Failed.}
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:\${AWS::Region}:kinesis:action/PutRecord
        credentials: arn:aws:iam::\${AWS::AccountId}:role/kinesis
        passthroughBehavior: never
        requestTemplates:
          application/json: |
            {"StreamName": "$util.escapeJavaScript($input.params('stream-name')).replaceAll("\\\\'", "'")",
             "Data": "$util.base64Encode($input.json('$.Data'))", "PartitionKey": $input.json('$.PartitionKey')}
        responses:
          2\\d{2}:
            statusCode: '200'
            responseParameters: {method.response.header.X-Trace: "'stored'"}
          default: {statusCode: '500'}
definitions:
  Record:
    type: object
    required: [Data, PartitionKey]
    properties:
      Data: {type: string}
      PartitionKey: {$ref: '#/definitions/Key'}
  Key: {type: string, minLength: 1, maxLength: 256}
  Stored: {type: object, properties: {SequenceNumber: {type: string}}}
`;
