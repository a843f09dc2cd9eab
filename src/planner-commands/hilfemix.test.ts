import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runCommandLine } from '#platform/command-line/index.ts';
import { plannerCommands } from '../planner-commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'miteinander-plan-'));
after(() => rmSync(folder, { recursive: true }));
const example = readFileSync(new URL('../../cases/planner/hilfemix-example.json', import.meta.url), 'utf8');

type Answered = { visits: { need: string; day: number; parts: { helper: string; start: number }[] }[]; open: unknown[]; worth: Record<string, number>; [field: string]: unknown };

async function run(argv: readonly string[], input: string = example): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await runCommandLine(plannerCommands, argv, {
    locale: 'de', stdin: (async function* () { yield input; })(), out: (text) => { out += text; }, error: (text) => { error += `${text}\n`; },
  });
  return { code, out, error };
}

function fileWith(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test('a plan is found, the same on one and on two workers, and passes plan check', async () => {
  const [one, two] = [await run(['plan', 'hilfemix', '--json', '--iterations', '6000', '--workers', '1']), await run(['plan', 'hilfemix', '--json', '--iterations', '6000', '--workers', '2'])];
  assert.equal(one.code, 0, one.error);
  const [plan, again] = [JSON.parse(one.out) as Answered, JSON.parse(two.out) as Answered];
  assert.deepEqual({ ...plan, seconds: 0 }, { ...again, seconds: 0 });
  assert.deepEqual([plan.open.length, plan.worth['open-now']], [0, 0]);
  const files = ['plan', 'check', '--instance', fileWith('instance.json', example), '--plan', fileWith('plan.json', one.out), '--json'];
  assert.deepEqual((JSON.parse((await run(files)).out) as Answered).worth, plan.worth);

  plan.visits[0]!.parts[0]!.helper = 'volker';
  const broken = await run([...files.slice(0, 5), fileWith('plan.json', JSON.stringify({ visits: plan.visits }))]);
  assert.equal(broken.code, 1);
  assert.match(broken.error, /Es kommt niemand, den die Person ablehnt/);
});

test('alternatives, explanations and repair come on request', async () => {
  const full = await run(['plan', 'hilfemix', '--json', '--iterations', '4000', '--alternatives', '--explain', '--person', 'gerda']);
  assert.equal(full.code, 0, full.error);
  const plan = JSON.parse(full.out) as Answered;
  const ways = plan['alternatives'] as Record<string, { id: string }[]>;
  assert.ok(ways['gerda']!.length >= 3 && ways['gerda']![0]!.id === 'balanced');
  assert.equal((plan['explanations'] as unknown[]).length, 13);
  const visit = plan.visits.find(({ need }) => need === 'otto-einkauf')!;
  const change = { need: 'otto-einkauf', visit: 0, to: { day: visit.day, parts: [{ helper: 'volker', start: 600 }] } };
  const tried = await run(['plan', 'hilfemix', '--json', '--iterations', '4000', '--change', fileWith('change.json', JSON.stringify(change))]);
  assert.ok((JSON.parse(tried.out) as { whatIf: { broken: { code: string }[] } }).whatIf.broken.some(({ code }) => code === 'offers-activity'));
  const changed = JSON.parse(example) as { helpers: { id: string; free?: unknown[] }[] };
  const elke = changed.helpers.find(({ id }) => id === 'elke')!;
  elke.free = [];
  const mended = await run(['plan', 'hilfemix', '--json', '--repair', fileWith('previous.json', full.out)], JSON.stringify(changed));
  assert.equal(mended.code, 0, mended.error);
  assert.ok((JSON.parse(mended.out) as Answered).visits.every(({ parts }) => parts[0]!.helper !== 'elke'));
  assert.ok(((JSON.parse(mended.out) as Answered)['messages'] as unknown[]).length > 0);
  assert.match((await run(['plan', 'hilfemix', '--iterations', '2000'])).out, /gerda-waschen {2}dienst/);
});

test('what is malformed, contradicts itself or is impossible is refused with every reason, path and remedy', async () => {
  const wrong = JSON.parse(example) as { needs: { minutes: number; person: string }[]; agreed: { parts: { helper: string }[] }[]; persons: { excludes?: string[] }[] };
  wrong.needs[0]!.minutes = 600;
  wrong.needs[1]!.person = 'nobody';
  const { code, error } = await run(['plan', 'hilfemix'], JSON.stringify(wrong));
  assert.equal(code, 1);
  assert.match(error, /needs\[0\]\.windows: Der Besuch dauert 600 Minuten, das längste Zeitfenster nur 210\. Möglich wird es/);
  assert.match(error, /needs\[1\]\.person: Die Person „nobody“ steht nicht/);
  assert.match((await run(['plan', 'hilfemix'], '{"days": 7, "helper": []}')).error, /helper/);
  wrong.needs[0]!.minutes = 30;
  wrong.needs[1]!.person = 'gerda';
  wrong.persons[0]!.excludes = ['dienst'];
  assert.match((await run(['plan', 'hilfemix'], JSON.stringify(wrong))).error, /agreed\[0\]\.parts\[0\]: Was mit „dienst“ vereinbart ist, geht nicht\. Die Regel dagegen: Es kommt niemand/);
  assert.equal((await run(['plan', 'hilfemix', '--seconds', '1', '--iterations', '5'])).code, 1);
});

test('the schema is a JSON Schema of the instance', async () => {
  const { code, out } = await run(['plan', 'hilfemix', '--schema', '--json']);
  assert.equal(code, 0);
  assert.deepEqual((JSON.parse(out) as { required: string[] }).required, ['start', 'days', 'travel', 'persons', 'helpers', 'needs']);
});
