import { dirname, join } from 'node:path/posix';

/** A file by its path from the root of the repository, with `/`. */
export type SourceFile = { readonly path: string; readonly text: string };

/**
 * A source text taken apart, each part as long as the whole with blanks for the rest, so that a place in one is the same
 * place in all: `code` without comments and without the contents of strings and regular expressions; `strings` only
 * those contents; `statements` code and strings, without comments.
 */
export type Parts = { readonly code: string; readonly strings: string; readonly statements: string };

/** Takes TypeScript or JavaScript apart; knows nested templates and tells a division from a regular expression. */
export function takeApart(text: string): Parts {
  const kinds = new Uint8Array(text.length);
  const [code, string, comment] = [0, 1, 2];
  // One entry per open `${` of a template: how many braces are open inside it.
  const templates: number[] = [];
  let at = 0;
  const mark = (until: number, kind: number): void => {
    kinds.fill(kind, at, until);
    at = until;
  };
  const readTemplate = (): void => {
    let end = at;
    while (end < text.length && text[end] !== '`' && !text.startsWith('${', end)) end += text[end] === '\\' ? 2 : 1;
    mark(Math.min(end, text.length), string);
    if (text[at] === '`') at += 1;
    else if (at < text.length) {
      templates.push(0);
      at += 2;
    }
  };
  while (at < text.length) {
    const char = text[at]!;
    if (text.startsWith('//', at)) mark(indexOrEnd(text, '\n', at), comment);
    else if (text.startsWith('/*', at)) mark(Math.min(indexOrEnd(text, '*/', at + 2) + 2, text.length), comment);
    else if (char === "'" || char === '"') {
      at += 1;
      let end = at;
      while (end < text.length && text[end] !== char && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
      mark(Math.min(end, text.length), string);
      at += 1;
    } else if (char === '`') {
      at += 1;
      readTemplate();
    } else if (char === '/' && beginsRegExp(text.slice(Math.max(0, at - 40), at))) {
      at += 1;
      const body = /^(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+/.exec(text.slice(at, at + 2000));
      mark(at + (body?.[0].length ?? 0), string);
      at += 1;
    } else {
      if (char === '{' && templates.length > 0) templates[templates.length - 1]! += 1;
      at += 1;
      if (char === '}' && templates.length > 0) {
        const open = templates.pop()!;
        if (open === 0) readTemplate();
        else templates.push(open - 1);
      }
    }
  }
  const only = (wanted: (kind: number) => boolean): string =>
    Array.from({ length: text.length }, (_, i) => (text[i] === '\n' || wanted(kinds[i]!) ? text[i]! : ' ')).join('');
  return {
    code: only((kind) => kind === code),
    strings: only((kind) => kind === string),
    statements: only((kind) => kind !== comment),
  };
}

function indexOrEnd(text: string, searched: string, from: number): number {
  const found = text.indexOf(searched, from);
  return found === -1 ? text.length : found;
}

function beginsRegExp(before: string): boolean {
  return /(?:^|[([{,;=:!&|?+\-*%~^<>]|\breturn|\btypeof|\bcase|=>)\s*$/.test(before);
}

/** One import or re-export. `target` is the file of this repository it names; undefined for packages. */
export type Import = { readonly from: string; readonly specifier: string; readonly target: string | undefined };

const importForms = [
  /(?<![\w.])(?:import|export)\s(?:[^'";]*?\sfrom\s*)?(['"])([^'"\n]+)\1/g,
  /(?<![\w.])import\(\s*(['"])([^'"\n]+)\1/g,
];

/** All imports of a file. `subpaths` are the `imports` of package.json, such as `#core/*` → `./src/core/*`. */
export function importsOf(file: SourceFile, subpaths: Readonly<Record<string, string>>): Import[] {
  const { code, statements } = takeApart(file.text);
  return importForms.flatMap((form) => [...statements.matchAll(form)])
    // The keyword must be code: the text of a string may speak of imports too.
    .filter((match) => code[match.index] !== ' ')
    .map((match) => ({ from: file.path, specifier: match[2]!, target: targetOf(file.path, match[2]!, subpaths) }));
}

function targetOf(from: string, specifier: string, subpaths: Readonly<Record<string, string>>): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  for (const [pattern, path] of Object.entries(subpaths)) {
    const prefix = pattern.replace('*', '');
    if (specifier.startsWith(prefix)) return join(path.replace('*', specifier.slice(prefix.length)));
  }
  return undefined;
}
