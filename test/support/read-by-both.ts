// One document for the check and for the gateway, by their public faces: for tests that both know the same of API Gateway.
import { checkDocument } from '../../lib/check/check-document.ts';
import type { Finding } from '../../lib/check/rule/finding.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { type Json, makeGateway, type TestGateway } from '../gateway/make-gateway.ts';

export function readByBoth(document: Json, backendStatus = 200): { findings: Finding[]; gateway: TestGateway } {
  const text = JSON.stringify({ openapi: '3.0.3', info: { title: 'Test', version: '1' }, ...document });
  const backend = () => ({ status: backendStatus });
  return { findings: checkDocument(readDocument(text, 'api.json')), gateway: makeGateway({ document, backend }) };
}
