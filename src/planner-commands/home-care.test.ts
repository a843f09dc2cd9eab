import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readInstance } from '#core/planner/home-care/index.ts';
import { sinceStart } from '#platform/workers/index.ts';
import { runCommandLine } from '#platform/command-line/index.ts';
import { plannerCommands } from '../planner-commands.ts';
import { explainHomeCare, solveHomeCare } from './home-care.ts';
import { homeCareTexts } from './home-care.texts.ts';

const instance = join(import.meta.dirname, '../../cases/planner/home-care/InstanzCPLEX_HCSRP_25_1.json');
const folder = mkdtempSync(join(tmpdir(), 'home-care-'));
after(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  let out = '';
  let error = '';
  const code = await runCommandLine(plannerCommands, argv, {
    locale: 'de', stdin: (async function* () { yield ''; })(), out: (text) => { out += text; }, error: (text) => { error += `${text}\n`; },
  });
  return { code, out, error };
}

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('plan hhcrsp gives the same plan with one worker and with two, and plan check agrees with its cost', async () => {
  const answers = await Promise.all(['1', '2'].map((workers) =>
    run('plan', 'hhcrsp', '--instance', instance, '--iterations', '60000', '--seed', '3', '--workers', workers, '--json')));
  const [one, two] = answers.map(({ code, out }) => {
    assert.equal(code, 0);
    const { seconds, ...rest } = JSON.parse(out) as Record<string, unknown>;
    assert.ok(typeof seconds === 'number' && seconds > 0);
    return rest;
  });
  assert.deepEqual(one, two);
  assert.deepEqual(Object.keys(one!), ['cost', 'travel', 'totalTardiness', 'maxTardiness', 'iterations', 'solution']);
  assert.equal(one!['iterations'], 60_000);
  assert.match(answers[0]!.error, /100 % {2}\d+\.\d{3}/);

  const checked = await run('plan', 'check', '--instance', instance, '--plan', fileWith('plan.json', answers[0]!.out), '--json');
  assert.deepEqual([checked.code, (JSON.parse(checked.out) as { cost: number }).cost], [0, one!['cost']]);
  const solution = one!['solution'] as { routes: { locations: unknown[] }[] };
  solution.routes.find(({ locations }) => locations.length > 0)!.locations.pop();
  const short = await run('plan', 'check', '--instance', instance, '--plan', fileWith('short.json', JSON.stringify(solution)));
  assert.equal(short.code, 1);
  assert.match(short.error, /fehlt im Plan/);
});

test('a limit in seconds holds, and a stop in between gives the best so far', async () => {
  const read = readInstance(JSON.parse(readFileSync(instance, 'utf8')));
  assert.ok(read.ok);
  const from = sinceStart();
  const timed = await solveHomeCare(read.value, { budget: { seconds: 1, from }, seed: 1, workers: 2 });
  const took = sinceStart() - from;
  assert.ok(took > 800 && took < 2000, `${took} ms`);
  assert.ok(timed.iterations > 0 && timed.seconds <= 2);

  const stopping = new AbortController();
  const stopped = await solveHomeCare(read.value, {
    budget: { seconds: 600, from: sinceStart() }, seed: 1, workers: 2, signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(400)]),
  });
  assert.ok(stopped.cost > 0);
});

test('what cannot be planned is refused with every reason and what would help', async () => {
  const broken = JSON.parse(readFileSync(instance, 'utf8')) as { caregivers: { abilities: string[] }[]; patients: { time_window: number[] }[] };
  for (const one of broken.caregivers) one.abilities = one.abilities.filter((service) => service !== 's4');
  broken.patients[0]!.time_window.reverse();
  const { code, error } = await run('plan', 'hhcrsp', '--instance', fileWith('broken.json', JSON.stringify(broken)), '--seconds', '1');
  assert.equal(code, 1);
  assert.match(error, /patients\[0\]\.time_window: Das Zeitfenster endet/);
  assert.match(error, /Niemand kann „s4“ für p\d+\. Möglich würde es mit jemandem, der es kann\./);

  assert.match((await run('plan', 'hhcrsp', '--instance', join(folder, 'none.json'))).error, /lässt sich nicht lesen \(ENOENT\)/);
  assert.match((await run('plan', 'hhcrsp', '--instance', fileWith('half.json', '{'))).error, /kein JSON/);
  assert.match((await run('plan', 'hhcrsp', '--instance', instance, '--seconds', '1', '--iterations', '5')).error, /entweder/);
  assert.match((await run('plan', 'check', '--instance', instance, '--plan', fileWith('other.json', '{}'))).error, /Form/);
  for (const wrong of [['--seconds', 'many'], ['--iterations', '0'], ['--workers', '1.5'], []]) {
    const answer = await run('plan', 'hhcrsp', ...(wrong.length > 0 ? ['--instance', instance] : []), ...wrong);
    assert.equal(answer.code, 2, wrong.join(' '));
  }
});

test('every reason can be said in both languages', () => {
  const facts = { id: 'p1', count: 3, most: 9, value: 1, from: 2, to: 1, least: 1, service: 's', needed: 4, patient: 'p', caregiver: 'c', first: 'a', second: 'b', start: 1, end: 2, minutes: 3, earliest: 4, gap: 5, file: 'f', reason: 'r' };
  for (const code of ['twice', 'nobody-able', 'only-one-able', 'gap-not-kept', 'list-too-long', 'file-unreadable']) {
    for (const locale of ['de', 'en'] as const) assert.doesNotMatch(explainHomeCare({ code, facts }, locale), /[{}]/);
  }
  assert.equal(homeCareTexts('en')('list-missing'), 'A list belongs here.');
});
