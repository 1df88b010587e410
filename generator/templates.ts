// The mapping templates: which file serves what, and reading them all.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../openapi/input-error.ts';
import { formatsOf, type PayloadFormat, type Route } from './route.ts';

/** Statuses of the integration responses that are failures; each has a template shared by all routes. */
const ERROR_STATUSES = ['400', '413', '500', '502', '503'] as const;

export interface Templates {
  /**
   * The VTL of one file, without its final newline: API Gateway would send it.
   * @throws InputError `missing-template`
   */
  text(file: string): string;
}

export function requestTemplate(route: Route, format: PayloadFormat): string {
  return `${route.id}.request.${format}.vtl`;
}

export function responseTemplate(route: Route): string {
  return `${route.id}.response.vtl`;
}

export function errorTemplate(status: string): string {
  return `error.${status}.vtl`;
}

/**
 * Reads every template of a folder.
 * @throws InputError `unreadable-template`, or `orphan-template` for a file that serves none of the routes.
 */
export function readTemplates(folder: string, routes: readonly Route[]): Templates {
  const expected = new Set(templateFiles(routes));
  const texts = new Map(listFiles(folder).map((file) => [file, readText(join(folder, file))]));
  for (const file of texts.keys()) {
    if (!expected.has(file)) {
      throw new InputError('This template belongs to no route.', {
        code: 'orphan-template',
        place: { file: join(folder, file) },
        help: 'Name it after a route of generator/routes/index.ts and what it maps (see CONTRIBUTING.md), or delete it.',
      });
    }
  }
  return {
    text(file) {
      const text = texts.get(file);
      if (text !== undefined) return text;
      throw new InputError('A route needs this template and it is not there.', {
        code: 'missing-template',
        place: { file: join(folder, file) },
        help: 'Create it, or take the route out of generator/routes/index.ts.',
      });
    },
  };
}

function templateFiles(routes: readonly Route[]): string[] {
  return [
    ...ERROR_STATUSES.map(errorTemplate),
    ...routes.flatMap((route) => formatsOf(route).map((format) => requestTemplate(route, format))),
    ...routes.filter((route) => route.partialFailure).map(responseTemplate),
  ];
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replace(/\r?\n$/, '');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): InputError {
  return new InputError('The template cannot be read.', {
    code: 'unreadable-template',
    place: { file },
    help: cause instanceof Error ? `${cause.message}.` : '',
    cause,
  });
}
