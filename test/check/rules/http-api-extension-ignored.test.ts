import { describeRule } from '../describe-rule.ts';
import { makeDocument } from '../make-document.ts';

describeRule('http-api-extension-ignored', 'warning', {
  finds: [
    [
      'the CORS of HTTP APIs',
      makeDocument(undefined, { 'x-amazon-apigateway-cors': { allowOrigins: ['*'] } }),
      ['/x-amazon-apigateway-cors', '"x-amazon-apigateway-cors" is for HTTP APIs; a REST API ignores it.'],
    ],
  ],
  passes: [
    ['an extension of REST APIs', makeDocument(undefined, { 'x-amazon-apigateway-minimum-compression-size': 1024 })],
  ],
});
