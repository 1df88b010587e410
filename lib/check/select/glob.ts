// Globs: `*` and `?` within a name, `**` for any folders.

/** Whether a path with forward slashes matches. */
export function matchesGlob(glob: string, path: string): boolean {
  return globPattern(glob).test(path);
}

export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}

function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/^\.\//, '')
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => PARTS[part] ?? part.replaceAll(/[\\^$.+()[\]{}|]/g, '\\$&'))
    .join('');
  return new RegExp(`^${source}$`);
}

const PARTS: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
