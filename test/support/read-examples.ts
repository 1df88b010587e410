// Reads the files and the commands with their output from the fences of a Markdown page.
import { readFileSync } from 'node:fs';

export interface ExampleFile {
  /** What its first line, a comment, names: `// check.mjs`, `## templates/a.vtl`. */
  readonly path: string;
  readonly text: string;
}

export interface ExampleCommand {
  /** The words after the prompt. */
  readonly words: readonly string[];
  /** Without the final newline. */
  readonly output: string;
}

/** Those of fences that begin with a name, and those of `console` fences, which have one command each. */
export function readExamples(page: string): { files: ExampleFile[]; commands: ExampleCommand[] } {
  const markdown = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
  const fences = [...markdown.matchAll(/^```(\w+)\n(.*?)\n```$/gms)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
  return {
    files: fences.flatMap(({ text }) => {
      const [, path] = /^(?:\/\/|##) (\S+\.\w+)\n/.exec(text) ?? [];
      return path === undefined ? [] : [{ path, text: `${text}\n` }];
    }),
    commands: fences
      .filter(({ language }) => language === 'console')
      .map(({ text }) => {
        const [, command = '', output = ''] = /^\$ ([^\n]*)\n?(.*)$/s.exec(text) ?? [];
        return { words: command.split(' '), output };
      }),
  };
}
