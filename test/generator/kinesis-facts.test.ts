// What routes, templates and error responses say of Kinesis is in its table, or in the short list of what no model has.
import { describe, expect, it } from 'vitest';
import { actionOf } from '../../generator/declaration/route.ts';
import { ERROR_ANSWERS } from '../../generator/document/error-answers.ts';
import { getShardIterator } from '../../generator/routes/get-shard-iterator.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { isResponseType } from '../../lib/apigateway/index.ts';
import { COMMON_ERRORS, enumOf, errorStatusOf, findAction, inputShapeOf, kinesisModel } from '../../lib/aws/index.ts';
import { errorSource } from '../templates/real-templates.ts';

const COMMON = Object.keys(COMMON_ERRORS);

function isKinesisError(name: string): boolean {
  return COMMON.includes(name) || inModel(name);
}

function inModel(name: string): boolean {
  return Object.values(kinesisModel.actions).some(({ errors }) => errors.includes(name));
}

describe('a route', () => {
  it.each(ROUTES.map((route) => [route.id, actionOf(route)]))('%s calls the action %s of Kinesis', (_id, action) => {
    expect(findAction(kinesisModel, action)).toBeDefined();
    expect(inputShapeOf(kinesisModel, action)?.members).toBeDefined();
  });

  it('get-shard-iterator names each type of iterator that there is', () => {
    const parameter = getShardIterator.parameters.find(({ name }) => name === 'shard-iterator-type');
    const named = parameter?.description?.match(/\b[A-Z]+(?:_[A-Z]+)*\b/g)?.filter((word) => word.length > 3) ?? [];
    expect(named.toSorted()).toEqual(enumOf(kinesisModel, 'GetShardIterator.ShardIteratorType').toSorted());
  });
});

describe('the template for 400', () => {
  const names = [...errorSource('400').matchAll(/"(\w+)": \d{3}/g)].map(([, name = '']) => name);

  it('tells 13 errors apart', () => {
    expect(names).toHaveLength(13);
  });

  it.each(names)('knows %s, an error of Kinesis that comes with 400', (name) => {
    expect(isKinesisError(name)).toBe(true);
    expect(errorStatusOf(kinesisModel, name)).toBe(400);
  });
});

describe('the example of an error', () => {
  it.each(Object.entries(ERROR_ANSWERS).map(([status, { example }]) => [status, (example as { code: string }).code]))(
    '%s has the code %s, of Kinesis or of API Gateway',
    (_status, code) => {
      expect(isResponseType(code) || isKinesisError(code) || COMMON.includes(`${code}Exception`)).toBe(true);
    },
  );
});
