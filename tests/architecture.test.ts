/** The rules of ARCHITECTURE.md, judged on the files as they are, and each rule judged on a house that breaks it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { houseOf, rules } from './architecture/rules.ts';
import { takeApart, type SourceFile } from './architecture/source.ts';

const root = join(import.meta.dirname, '..');
const subpaths = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> }).imports;
const ratchets = JSON.parse(readFileSync(join(root, 'tests/ratchets.json'), 'utf8')) as Record<string, number>;

describe('the house', () => {
  const paths = globSync('{src,tests,tools,benchmarks,migrations,cases,docs}/**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'));
  const texts = /\.(ts|mts|mjs|js|css|sql|typ)$/;
  const house = houseOf(
    paths.map((path) => ({ path, text: texts.test(path) ? readFileSync(join(root, path), 'utf8') : '' })),
    subpaths,
  );

  for (const { id, sentence, offenders } of rules) {
    test(`${id}: ${sentence}`, () => {
      const found = offenders(house);
      const known = ratchets[id] ?? 0;
      assert.ok(found.length <= known, `${sentence}\n${found.length} offences, ${known} known:\n  ${found.join('\n  ')}`);
      assert.ok(found.length === known, `${known - found.length} fewer than known: lower ${id} in tests/ratchets.json to ${found.length}.`);
    });
  }

  test('every import was resolved to a file that is there, so that the rules judge what is there', () => {
    assert.ok(house.imports.length > 100, `only ${house.imports.length} imports found`);
    const existing = new Set(paths);
    const missing = house.imports.filter(({ target }) => target !== undefined && /^(src|tests|tools|benchmarks)\//.test(target) && !existing.has(target));
    assert.deepEqual(missing.map(({ from, specifier }) => `${from} imports ${specifier}`), []);
  });
});

describe('a house that breaks it', () => {
  const broken: Record<string, { files: Record<string, string>; offenders: string[] }> = {
    A1: {
      files: {
        'src/core/law/pflegegrad.ts': "import { Hono } from 'hono';\nimport { Temporal } from 'temporal-polyfill';",
        'src/core/base/cents.ts': "import type { Pflegegrad } from '../law/pflegegrad.ts';\nimport { readFile } from 'node:fs';",
        'src/core/base/cents.test.ts': "import { test } from 'node:test';\nimport { tx } from '#platform/db/tx.ts';",
      },
      offenders: [
        'src/core/base/cents.test.ts imports #platform/db/tx.ts',
        'src/core/base/cents.ts imports ../law/pflegegrad.ts',
        'src/core/base/cents.ts imports node:fs',
        'src/core/law/pflegegrad.ts imports hono',
      ],
    },
    A2: {
      files: { 'src/core/a.ts': "// new Date( in a comment\nconst x = 'Date.now';\nconst y = new Date(0);\nconst z = `${Math.random()}`;\nawait fetch(process.argv[0]);" },
      offenders: ['src/core/a.ts:3 new Date(', 'src/core/a.ts:4 Math.random', 'src/core/a.ts:5 fetch(', 'src/core/a.ts:5 process.'],
    },
    clock: {
      files: {
        'src/rooms/desk/take-call.ts': 'const now = new Date();\nconst then = new Date(stored);\nconst id = crypto.randomUUID();',
        'src/platform/clock.ts': 'export const now = () => Date.now();',
      },
      offenders: ['src/rooms/desk/take-call.ts:1 new Date()', 'src/rooms/desk/take-call.ts:3 randomUUID'],
    },
    A3: {
      files: {
        'src/rooms/desk/routes.ts': "import { findPerson } from '#rooms/people/find-person.ts';\nimport { addTie } from '#rooms/people/index.ts';",
        'src/demo/seed.ts': "import { insert } from '../rooms/people/people.queries.ts';",
        'src/rooms/people/index.ts': "export * from './find-person.ts';",
      },
      offenders: [
        'src/demo/seed.ts imports ../rooms/people/people.queries.ts',
        'src/rooms/desk/routes.ts imports #rooms/people/find-person.ts',
      ],
    },
    A4: {
      files: {
        'src/web/a.ts': "import { b } from './b.ts';", 'src/web/b.ts': "export type { C } from './c.ts';",
        'src/web/c.ts': "const a = await import('./a.ts');", 'src/web/d.ts': "import './a.ts';",
      },
      offenders: ['src/web/a.ts → src/web/b.ts → src/web/c.ts → src/web/a.ts'],
    },
    A5: {
      files: {
        'src/rooms/desk/take-call.ts': 'const rows = await sql<Row>`select 1`.execute(tx);',
        'src/rooms/desk/desk.queries.ts': "tx.selectFrom('desk.entry').innerJoin('people.person', 'id', 'id');\nsql`select ${people.name} from platform.audit, people.search_person('a')`;",
        'src/app.ts': "db.deleteFrom('desk.entry');",
      },
      offenders: ['src/app.ts:1 .deleteFrom(', 'src/rooms/desk/desk.queries.ts:1 names people.person', 'src/rooms/desk/take-call.ts:1 sql<Row>`'],
    },
    A6: {
      files: {
        'src/platform/http/serve.ts': "import { routes } from '#rooms/desk/index.ts';\nimport { page } from '#web/layout/page.ts';",
        'src/web/layout/page.ts': "import { config } from '#platform/config.ts';\nimport { grow } from '#core/population/grow.ts';",
        'src/interfaces/ical/feed.ts': "import { visits } from '#rooms/helping/index.ts';",
      },
      offenders: [
        'src/interfaces/ical/feed.ts imports #rooms/helping/index.ts',
        'src/platform/http/serve.ts imports #rooms/desk/index.ts',
        'src/web/layout/page.ts imports #core/population/grow.ts',
        'src/web/layout/page.ts imports #platform/config.ts',
      ],
    },
    A7: {
      files: { 'src/core/planner/checker/check.ts': "import { cost } from '../search/cost.ts';" },
      offenders: ['src/core/planner/checker/check.ts imports ../search/cost.ts'],
    },
    A8: {
      files: {
        'src/app.ts': "import { db } from '../tests/support/db.ts';\nimport { sample } from './web/page.test.ts';",
        'src/web/page.test.ts': "import { db } from '../../tests/support/db.ts';",
      },
      offenders: ['src/app.ts imports ../tests/support/db.ts', 'src/app.ts imports ./web/page.test.ts'],
    },
    A9: {
      files: { 'src/web/grün.ts': '// grün\nconst grün = /ü/.test("grün") ? `${prüfe("ü")} ü` : 1 / 2;' },
      offenders: ['src/web/grün.ts', 'src/web/grün.ts:2 ü'],
    },
    A10: {
      files: { 'src/web/a.css': 'a {}\n'.repeat(401), 'src/web/b.css': 'a {}\n'.repeat(400) },
      offenders: ['src/web/a.css has 401 lines'],
    },
  };

  for (const { id, offenders } of rules) {
    test(`${id} names the offender`, () => {
      const example = broken[id];
      assert.ok(example, `no example breaks ${id}`);
      const files: SourceFile[] = Object.entries(example.files).map(([path, text]) => ({ path, text }));
      assert.deepEqual(offenders(houseOf(files, subpaths)), example.offenders);
    });
  }
});

test('a source is taken apart into code, strings and comments, also in nested templates', () => {
  const { code, strings, statements } = takeApart('a(`x ${b({ c: `y ${d} z` })} w`, /[/"]`/, e / f); // "g"');
  assert.equal(code, 'a(`  ${b({ c: `  ${d}  ` })}  `, /     /, e / f);       ');
  assert.equal(strings.replaceAll(/ +/g, ' '), ' x y z w [/"]` ');
  assert.equal(statements.trimEnd(), 'a(`x ${b({ c: `y ${d} z` })} w`, /[/"]`/, e / f);');
});
