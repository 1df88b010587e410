// The rule mock-status-invalid.
import { renderedDocument } from '../rendering/rendered-faults.ts';
import { renderedFindings } from '../rendering/rendered-findings.ts';
import type { Rule } from '../rule/rule.ts';
import { mockStatusMissing } from './mock-status-missing.ts';

export const mockStatusInvalid: Rule = {
  code: 'mock-status-invalid',
  severity: 'error',
  what: 'What the request template of a mock renders has an integer as its status code.',
  source:
    'API Gateway Developer Guide, "Set up mock integrations in API Gateway". Recorded on AWS: "Unable to parse statusCode. It should be an integer and match a declared response."',
  example: {
    of: 'integration',
    wrong: `
      type: mock
      requestTemplates:
        application/json: '{"statusCode": "OK"}'
      responses:
        default: {statusCode: '200'}`,
    right: `
      type: mock
      requestTemplates:
        application/json: '{"statusCode": 200}'
      responses:
        default: {statusCode: '200'}`,
  },
  *find(document) {
    const without = new Set([...mockStatusMissing.find(document)].map(({ pointer }) => pointer));
    for (const finding of renderedFindings(renderedDocument(document), 'request', ['status'])) {
      if (!without.has(finding.pointer)) yield finding;
    }
  },
};
