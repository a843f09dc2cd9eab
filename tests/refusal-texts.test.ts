/** Whatever the house refuses it says in words, in every language, with the facts that the words name. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import type { SessionText } from '#platform/session/session.texts.ts';
import type { Catalogue } from '#web/texts/texts.ts';

const root = join(import.meta.dirname, '..');
const sources = globSync('src/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.test.ts')).sort()
  .map((path) => ({ path, text: withoutComments(readFileSync(join(root, path), 'utf8')) }));

// The command line and the start of the database have words of their own, the gallery shows made-up refusals.
const elsewhere = /^src\/(platform\/(command-line|db)\/|web\/design-system\/|commands\.ts|cli\.ts)|\/commands\.ts$/;
const refusing = sources.filter(({ path }) => !elsewhere.test(path));
const kebab = "[a-z0-9]+(?:-[a-z0-9]+)*";

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, '')).replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

type Use = { readonly code: string; readonly facts: readonly string[]; readonly at: string; readonly bySchema: boolean };

const uses: readonly Use[] = refusing.flatMap(({ path, text }) => [
  ...found(path, text, `refuse\\(\\s*'(${kebab})'(,\\s*)?`),
  ...found(path, text, `\\bcode:\\s*'(?!custom')(${kebab})'(?:,\\s*path(?::[^,}]+)?)?(,\\s*facts(?::\\s*)?)?`),
  ...(/from 'zod'|platform\/http\/fields\.ts/.test(text) || path.endsWith('/fields.ts') ? [
    ...found(path, text, `(?:z\\.[\\w.]+|requiredText|wholeNumber|oneOf|someOf|\\.(?:min|max|int|regex|length|refine|check))\\((?:[^()']|\\([^()]*\\))*'([a-z0-9]+(?:-[a-z0-9]+)+)'`),
    ...found(path, text, `\\bmessage:\\s*'(${kebab})'`),
    ...found(path, text, `\\bcode = '(${kebab})'`),
  ].map((use) => ({ ...use, bySchema: true })) : []),
]);

/** The codes that a pattern finds; what its second group ends at is the literal of the facts. */
function found(path: string, text: string, pattern: string): Use[] {
  return [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => ({
    code: match[1]!,
    facts: match[2] === undefined ? [] : keysAt(text, match.index + match[0].length),
    at: `${path}:${text.slice(0, match.index).split('\n').length}`,
    bySchema: false,
  }));
}

/** The keys of the object literal that begins here; `*` if it is no literal or takes others in. */
function keysAt(text: string, begin: number): string[] {
  if (text.startsWith('undefined', begin)) return [];
  if (text[begin] !== '{') return ['*'];
  const parts = [''];
  for (let index = begin + 1, depth = 1; depth > 0 && index < text.length; index++) {
    const sign = text[index]!;
    if ('{[('.includes(sign)) depth += 1;
    if ('}])'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 1) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).map((part) => (part.startsWith('...') ? '*' : /^\w*/.exec(part)![0]));
}

/** All catalogues that the house makes, recorded as they are made; hence nothing with texts is imported before this. */
async function recordCatalogues(): Promise<Catalogue<string>[]> {
  const recorded: Catalogue<string>[] = [];
  (globalThis as Record<string, unknown>)['recordCatalogue'] = (catalogue: Catalogue<string>) => recorded.push(catalogue);
  const hooks = registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith('/src/web/texts/texts.ts')) return loaded;
      const source = String(loaded.source);
      const marker = 'const translators = new Map';
      assert.ok(source.includes(marker), 'textsOf still begins as this test expects');
      return { ...loaded, source: source.replace(marker, `globalThis.recordCatalogue(catalogue);\n  ${marker}`) };
    },
  });
  for (const { path } of sources.filter(({ text }) => /\btextsOf[<(]/.test(text))) await import(`../${path}`);
  hooks.deregister();
  return recorded;
}

const catalogues = await recordCatalogues();
const { httpRefusals } = await import('#platform/http/http.texts.ts');
const { typedValueRefusals } = await import('#platform/http/typed-values.texts.ts');
const { sessionTexts } = await import('#platform/session/session.texts.ts');
const { roomRefusals } = await import('../src/rooms.ts');
const { lawRefusals } = await import('#core/law/refusals.ts');
const { impactRefusals } = await import('#core/impact/refusals.ts');
const { planRefusals } = await import('#core/planner/index.ts');
const { planCommandRefusals } = await import('../src/planner-commands/refusals.ts');
const refusals: readonly Catalogue<string>[] = [...new Set([httpRefusals, typedValueRefusals, ...roomRefusals, lawRefusals, impactRefusals, planRefusals, planCommandRefusals])];
const german = new Map(refusals.flatMap((catalogue) => Object.entries(catalogue.de)));
const sessionCodes = ['email-invalid', 'sign-in-code-invalid', 'letter-code-invalid', 'demo-unknown', 'too-many-attempts'] as const satisfies readonly SessionText[];

test('every code that the house refuses with has words in German and in English', () => {
  const missing = uses.filter(({ code, at }) => !german.has(code) && !(at.startsWith('src/platform/session/') && (sessionCodes as readonly string[]).includes(code)));
  assert.deepEqual(missing.map(({ code, at }) => `${code} at ${at}`), []);
  for (const catalogue of refusals) assert.deepEqual(Object.keys(catalogue.en).sort(), Object.keys(catalogue.de).sort());
  for (const code of sessionCodes) for (const locale of ['de', 'de-x-leicht', 'en'] as const) assert.match(sessionTexts(locale)(code, { minutes: 2 }), / .* /);
  assert.ok(uses.length > 60, `only ${uses.length} uses were found; the pattern has lost sight of them`);
});

test('no refusal stands in a catalogue that nobody uses', () => {
  const catalogueFiles = /texts\.ts$|refusals\.ts$/;
  const unused = [...german.keys()].filter((code) => !sources.some(({ path, text }) => !catalogueFiles.test(path) && text.includes(`'${code}'`)));
  assert.deepEqual(unused, []);
});

test('no code has words in two catalogues, where one would hide the other', () => {
  const codes = refusals.flatMap((catalogue) => Object.keys(catalogue.de));
  assert.deepEqual(codes.filter((code, index) => codes.indexOf(code) !== index), []);
});

test('every refusal brings the facts that its words name', () => {
  const poor = uses.flatMap(({ code, facts, at, bySchema }) => {
    const needed = placeholdersOf(german.get(code) ?? '', 'de-DE');
    const given = bySchema ? [...facts, 'minimum', 'maximum'] : facts;
    const lacking = given.includes('*') ? [] : needed.filter((name) => !given.includes(name));
    return lacking.map((name) => `${code} at ${at} lacks {${name}}`);
  });
  assert.deepEqual([...new Set(poor)], []);
});

test('every refusal names a remedy: it is a sentence and no bare word', () => {
  for (const catalogue of refusals) {
    for (const locale of ['de', 'en'] as const) {
      for (const [code, text] of Object.entries(catalogue[locale])) {
        assert.match(text, /^[A-ZÄÖÜ„“{].* .*([.?!“”…]|: \S+)$/s, `${code} (${locale}): ${text}`);
      }
    }
  }
});

test('all languages of every catalogue have the same placeholders', () => {
  assert.ok(catalogues.length >= 10, `only ${catalogues.length} catalogues were recorded`);
  const different = [...catalogues, ...refusals].flatMap((catalogue) => Object.entries(catalogue.de).flatMap(([key, de]) => {
    const wanted = placeholdersOf(de, 'de-DE');
    const en = placeholdersOf(catalogue.en[key] ?? '', 'en-GB');
    // Easy language may say less, but cannot fill in what nobody gives it.
    const easy = placeholdersOf(catalogue['de-x-leicht']?.[key] ?? '', 'de-DE').filter((name) => !wanted.includes(name));
    return [
      ...(String(en) === String(wanted) ? [] : [`${key}: de {${wanted}} but en {${en}}`]),
      ...(easy.length === 0 ? [] : [`${key}: easy language names {${easy}}`]),
    ];
  }));
  assert.deepEqual([...new Set(different)], []);
});

type Element = { readonly type: number; readonly value?: unknown; readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>; readonly children?: readonly Element[] };

/** The names in a message in ICU MessageFormat, sorted. Type 0 is literal text, 7 the `#` of a plural. */
function placeholdersOf(message: string, locale: string): string[] {
  const names = new Set<string>();
  const walk = (elements: readonly Element[]): void => {
    for (const { type, value, options, children } of elements) {
      if (type !== 0 && type !== 7 && typeof value === 'string') names.add(value);
      for (const option of Object.values(options ?? {})) walk(option.value);
      walk(children ?? []);
    }
  };
  walk(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst() as readonly Element[]);
  return [...names].sort();
}
