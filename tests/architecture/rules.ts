import { importsOf, takeApart, type Import, type SourceFile } from './source.ts';

/** The files a rule judges, and their imports. */
export type House = { readonly files: readonly SourceFile[]; readonly imports: readonly Import[] };

/** A rule of ARCHITECTURE.md: its name, its sentence, and who breaks it, one line per offence, sorted. */
export type Rule = { readonly id: string; readonly sentence: string; offenders(house: House): string[] };

/** The house made of these files. `subpaths` are the `imports` of package.json. */
export function houseOf(files: readonly SourceFile[], subpaths: Readonly<Record<string, string>>): House {
  const sources = files.filter(isSource);
  return { files, imports: sources.flatMap((file) => importsOf(file, subpaths)) };
}

const isSource = ({ path }: SourceFile): boolean => /\.(ts|mts|mjs|js)$/.test(path);
const isTest = (path: string): boolean => path.startsWith('tests/') || path.endsWith('.test.ts');
const isIn = (path: string | undefined, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path?.startsWith(folder) === true);
const roomOf = (path: string): string | undefined => /^src\/rooms\/([^/]+)\//.exec(path)?.[1];
const arrow = ({ from, specifier }: Import): string => `${from} imports ${specifier}`;
const sorted = (offenders: Iterable<string>): string[] => [...new Set(offenders)].sort();

/** Places in the code, not in its strings and comments, where one of the patterns matches. */
function places(house: House, concerns: (path: string) => boolean, patterns: readonly RegExp[]): string[] {
  return sorted(house.files.filter((file) => isSource(file) && concerns(file.path)).flatMap((file) => {
    const { code } = takeApart(file.text);
    return patterns.flatMap((pattern) => [...code.matchAll(new RegExp(pattern, 'g'))].map((match) =>
      `${file.path}:${lineOf(file.text, match.index)} ${match[0].trim()}`));
  }));
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

const corePackages = new Set([
  'temporal-polyfill', 'rrule-temporal',
  'graphology', 'graphology-components', 'graphology-metrics/centrality/index.js',
]);
// A test of another time zone needs another process, one of sameness a hash.
const coreTestPackages = new Set([
  'node:test', 'node:assert', 'node:assert/strict', 'node:child_process', 'node:crypto', 'node:fs', 'node:path', 'node:url', 'fast-check',
]);
const schemas = ['auth', 'people', 'desk', 'hilfemix', 'helping', 'quartier', 'cooperation', 'personal', 'entitlements', 'evaluation'];
const clocks = [
  /\bDate\.now\b/, /\bnew Date\(\s*\)/, /\bTemporal\.Now\b/, /\bMath\.random\b/, /\bperformance\.now\b/,
  /\b(?:randomUUID|randomBytes|randomInt|getRandomValues)\b/,
];

export const rules: readonly Rule[] = [
  {
    id: 'A1',
    sentence: 'The core imports only itself and an allow-list; core/base imports only core/base.',
    offenders: ({ imports }) => sorted(imports.filter(({ from, specifier, target }) => {
      if (!isIn(from, 'src/core/')) return false;
      if (target === undefined) return !corePackages.has(specifier) && !(isTest(from) && coreTestPackages.has(specifier));
      if (isTest(from) && isIn(target, 'cases/')) return false;
      return !isIn(target, isIn(from, 'src/core/base/') ? 'src/core/base/' : 'src/core/');
    }).map(arrow)),
  },
  {
    id: 'A2',
    sentence: 'The core has no clock, no randomness without a seed, no process, no fetch and no timer.',
    offenders: (house) => places(house, (path) => isIn(path, 'src/core/') && !isTest(path), [
      ...clocks, /\bnew Date\(/, /\bprocess\s*\./, /\bfetch\(/, /\b(?:setTimeout|setInterval|setImmediate)\(/,
    ]),
  },
  {
    id: 'clock',
    sentence: 'Outside platform/ nobody asks the clock or throws dice; today, now, ids and seeds are passed in.',
    offenders: (house) => places(house, (path) => isIn(path, 'src/') && !isIn(path, 'src/platform/') && !isTest(path), clocks),
  },
  {
    id: 'A3',
    sentence: 'A room is entered through its index.ts.',
    // A benchmark measures a part by itself.
    offenders: ({ imports }) => sorted(imports.filter(({ from, target }) => {
      if (isIn(from, 'benchmarks/')) return false;
      const room = target === undefined ? undefined : roomOf(target);
      return room !== undefined && roomOf(from) !== room && target !== `src/rooms/${room}/index.ts`;
    }).map(arrow)),
  },
  { id: 'A4', sentence: 'No file imports itself by way of others.', offenders: cycles },
  {
    id: 'A5',
    sentence: 'SQL stands in *.queries.ts of a room or in platform/, and a room names its own tables only.',
    offenders: (house) => sorted([
      ...places(
        house,
        (path) => isIn(path, 'src/') && !isTest(path) && !isIn(path, 'src/platform/') && !/^src\/rooms\/[^/]+\/.*\.queries\.ts$/.test(path),
        [/\bsql(?:<[^`]*>)?`/, /\.(?:selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(/],
      ),
      ...foreignTables(house),
    ]),
  },
  {
    id: 'A6',
    sentence: 'platform/, web/ and interfaces/ know no room, web/ knows no platform, and both know of the core only core/base.',
    offenders: ({ imports }) => sorted(imports.filter(({ from, target }) => {
      if (!isIn(from, 'src/platform/', 'src/web/', 'src/interfaces/')) return false;
      if (isIn(target, 'src/rooms/', 'src/demo/', 'src/app.ts')) return true;
      if (isIn(from, 'src/interfaces/')) return false;
      if (isIn(target, 'src/core/') && !isIn(target, 'src/core/base/')) return true;
      return isIn(from, 'src/web/') && isIn(target, 'src/platform/');
    }).map(arrow)),
  },
  {
    id: 'A7',
    sentence: 'The checker of the planner imports nothing of the search it judges.',
    offenders: ({ imports }) => sorted(imports
      .filter(({ from, target }) => isIn(from, 'src/core/planner/checker/') && isIn(target, 'src/core/planner/search/'))
      .map(arrow)),
  },
  {
    id: 'A8',
    sentence: 'What runs imports no tests.',
    offenders: ({ imports }) => sorted(imports
      .filter(({ from, target }) => isIn(from, 'src/') && !isTest(from) && target !== undefined && isTest(target))
      .map(arrow)),
  },
  {
    id: 'A9',
    sentence: 'Paths and identifiers are ASCII; umlauts belong into strings and comments.',
    offenders: (house) => sorted([
      ...house.files.map(({ path }) => path).filter((path) => /[^\x20-\x7e]/.test(path)),
      ...places(house, () => true, [/[^\s\x20-\x7e]+/]),
    ]),
  },
  {
    id: 'A10',
    sentence: 'No file is longer than 400 lines.',
    offenders: ({ files }) => sorted(files
      .filter(({ path }) => /\.(ts|mts|mjs|js|css|sql|typ)$/.test(path) && path !== 'migrations/schema.sql')
      .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
      .filter(({ lines }) => lines > 400)
      .map(({ path, lines }) => `${path} has ${lines} lines`)),
  },
];

/** Tables and views of another room; the views in `published` and functions are what rooms offer each other in SQL. */
function foreignTables({ files }: House): string[] {
  const named = new RegExp(`(?<![\\w/.#@-])(${schemas.join('|')})\\.[a-z_]+\\b(?!\\()`, 'g');
  return files.filter(({ path }) => path.endsWith('.queries.ts')).flatMap((file) => {
    const own = roomOf(file.path);
    if (own === undefined) return [];
    return [...takeApart(file.text).strings.matchAll(named)]
      .filter((match) => match[1] !== own)
      .map((match) => `${file.path}:${lineOf(file.text, match.index)} names ${match[0]}`);
  });
}

/** Rings of imports, each begun at its first file by name; wherever there is one, at least one is found. */
function cycles({ imports }: House): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, target } of imports) {
    if (target !== undefined) targets.set(from, [...(targets.get(from) ?? []), target]);
  }
  const rings = new Set<string>();
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const seen = trail.indexOf(path);
    if (seen !== -1) {
      const ring = trail.slice(seen);
      const first = ring.indexOf([...ring].sort()[0]!);
      rings.add([...ring.slice(first), ...ring.slice(0, first), ring[first]].join(' → '));
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const target of targets.get(path) ?? []) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of [...targets.keys()].sort()) visit(path);
  return sorted(rings);
}
