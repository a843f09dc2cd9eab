/** The commands that read a document: shapes that scripts rely on, the same bytes for the same seed, refusals with places. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import constructed from '../../cases/impact/constructed-maps.json' with { type: 'json' };
import example from '../../cases/impact/wheels-to-meals.json' with { type: 'json' };
import { runCommandLine } from '#platform/command-line/index.ts';
import { impactCommands } from '../impact-commands.ts';

type Json = { readonly [key: string]: unknown };

async function run(argv: readonly string[], input?: unknown, locale: 'de' | 'en' = 'de'): Promise<{ code: number; out: string; error: string; json: Json }> {
  let out = '';
  let error = '';
  const code = await runCommandLine(impactCommands, ['impact', ...argv], {
    locale,
    stdin: (async function* () { yield typeof input === 'string' ? input : JSON.stringify(input ?? null); })(),
    out: (text) => { out += text; },
    error: (text) => { error += `${text}\n`; },
  });
  return { code, out, error, json: argv.includes('--json') && out !== '' ? JSON.parse(out) as Json : {} };
}

const codesOf = (json: Json, field: 'refusals' | 'warnings' = 'refusals'): string[] => (json[field] as { code: string; path?: string }[]).map(({ code, path }) => `${code} ${path}`);
const near = (found: unknown, expected: number, tolerance: number): void =>
  assert.ok(typeof found === 'number' && Math.abs(found - expected) <= tolerance, `${String(found)}, expected ${expected}`);
const small = { name: 'small', rate: 0, inputs: [{ stakeholder: 'a', value: 100 }], outcomes: [{ id: 'o', quantity: 2, proxy: 100, duration: 1, deadweight_pct: 25 }] };

test('impact sroi answers the worked example of the guide under the names that scripts expect', async () => {
  const { code, json } = await run(['sroi', '--json'], example.map);
  assert.equal(code, 0);
  assert.equal(json['convention'], 'guide-2012');
  near(json['tpv'], 81_741.93, 0.0051);
  near(json['npv'], 39_366.93, 0.0051);
  near(json['ratio'], 1.929, 0.0005);
  near(json['payback_months'], 6.163, 0.0005);
  assert.deepEqual(Object.keys(json['impacts'] as Json), example.map.outcomes.map(({ id }) => id));
  assert.deepEqual([(json['yearly'] as number[]).length, (json['pv'] as number[]).length, ((json['by_year'] as Json)['GP'] as number[]).length], [5, 5, 5]);
});

test('impact sroi answers constructed maps, and other conventions by their names', async () => {
  for (const { map, expected } of constructed.maps) near((await run(['sroi', '--json'], map)).json['tpv'], expected.tpv, 1e-6);
  const undiscounted = await run(['sroi', '--json', '--convention', 'first-year-undiscounted@1'], example.map);
  near(undiscounted.json['tpv'], 84_602.90, 0.0051);
  const unknown = await run(['sroi', '--convention', 'best'], example.map);
  assert.equal(unknown.code, 2);
  assert.match(unknown.error, /--convention: .*guide-2012/);
});

test('impact sroi gives the same bytes for the same seed, with range, tornado and break-even, and progress aside', async () => {
  const argv = ['sroi', '--json', '--tornado', '--monte-carlo', '3000', '--seed', '5'];
  const [first, second, other] = [await run(argv, small), await run(argv, small), await run([...argv.slice(0, -1), '6'], small)];
  assert.equal(first.out, second.out);
  assert.notEqual(first.out, other.out);
  assert.match(first.error, /100 %/);
  const range = first.json['monte_carlo'] as { runs: number; seed: number; quantiles: { p5: number; p95: number }; probability_above_1: number };
  assert.deepEqual([range.runs, range.seed], [3_000, 5]);
  assert.ok(range.quantiles.p5 < 1.5 && range.quantiles.p95 > 1.5 && range.probability_above_1 > 0.9);
  const bars = first.json['tornado'] as { parameter: string; low_input: number; ratio_low: number }[];
  assert.deepEqual(bars.find(({ parameter }) => parameter === 'o.deadweight_pct'), { parameter: 'o.deadweight_pct', low_input: 35, high_input: 15, ratio_low: 1.3, ratio_high: 1.7, swing: bars.find(({ parameter }) => parameter === 'o.deadweight_pct')!['swing' as never] });
  const even = first.json['break_even'] as { parameter: string; break_even: number | null }[];
  assert.equal(even.find(({ parameter }) => parameter === 'o.deadweight_pct')!.break_even, 50);
});

test('impact sroi reads spreads, reasons, sources and measured effects, and then has nothing to warn of', async () => {
  const because = { deadweight: 'a', displacement: 'b', attribution: 'c' };
  const sound = {
    name: 'sound', rate: 0.03, inputs: [{ stakeholder: 'Kommune', value: 100, kind: 'money' }], negative_answers: [{ question: 'Harm?', answer: 'None, asked in May.' }],
    outcomes: [{
      id: 'o', stakeholder: 'Bewohnende', payer: 'Pflegekasse', proxy: 10, proxy_unit: 'EUR', proxy_year: 2026, proxy_source: 's', proxy_licence: 'l', duration: 1, sample: 40,
      displacement_pct: 0, attribution_pct: 10, reasons: because, effect: { estimate: 0.5, standard_error: 0.1, persons: 40, balanced: true }, spread: { attribution_pct: { kind: 'uniform', min: 5, max: 15 } },
    }],
  };
  const { json } = await run(['sroi', '--json', '--monte-carlo', '2000'], sound);
  assert.deepEqual(json['warnings'], []);
  assert.deepEqual((json['monte_carlo'] as { varied: string[] }).varied, ['o.quantity', 'o.attribution_pct']);
  near((json['impacts'] as Json)['o'], 180, 1e-9);
  assert.deepEqual((json['by_payer'] as { party: string }[]).map(({ party }) => party), ['Kommune', 'Pflegekasse']);
});

test('impact sroi refuses with places as written in the document, and names fields it does not use', async () => {
  const broken = { rate: 3.5, inputs: [{ stakeholder: 'a', value: -1 }], outcomes: [{ id: 'o', quantity: 1, proxy: 1, duration: 0, dropoff_pct: 101, spread: { deadweight_pct: { kind: 'uniform', min: -1, max: 1 } }, deadweight_pct: 0 }, { id: 'o', proxy: 1, duration: 1 }] };
  const refused = await run(['sroi', '--json'], broken);
  assert.equal(refused.code, 1);
  assert.deepEqual(codesOf(refused.json), [
    'sroi-rate-invalid rate', 'sroi-number-invalid inputs[0].value', 'sroi-whole-number-invalid outcomes[0].duration', 'sroi-spread-leaves-range outcomes[0].spread.deadweight_pct',
    'sroi-percent-invalid outcomes[0].dropoff_pct', 'sroi-id-twice outcomes[1].id', 'sroi-quantity-missing outcomes[1].quantity',
  ]);
  const mistyped = await run(['sroi', '--json'], { ...small, outcomes: [{ ...small.outcomes[0]!, dropof_pct: 10 }] });
  assert.ok(codesOf(mistyped.json, 'warnings').includes('sroi-field-unused outcomes[0].dropof_pct'));
  assert.equal((await run(['sroi', '--json'], { rate: 'x' })).code, 1);
  assert.equal((await run(['sroi', '--monte-carlo', '0'], small)).code, 2);
});

test('impact sroi says what is missing rather than a number: no inputs, a loss, a range that vanishes', async () => {
  const nothing = await run(['sroi', '--json', '--tornado'], { rate: 0, inputs: [], outcomes: [] });
  assert.deepEqual([nothing.code, nothing.json['ratio'], nothing.json['payback_months']], [0, null, null]);
  assert.ok(codesOf(nothing.json, 'warnings').includes('sroi-no-inputs inputs'));
  const loss = await run(['sroi', '--json'], { ...small, outcomes: [{ id: 'o', quantity: 1, proxy: -100, duration: 1 }] });
  assert.deepEqual([loss.json['ratio'], loss.json['payback_months']], [-1, null]);
  assert.equal((await run(['sroi', '--monte-carlo', '5'], { rate: 0, inputs: [], outcomes: [] })).code, 1);
});

test('impact network answers each node and the whole under the names that scripts expect', async () => {
  const { code, json } = await run(['network', '--json'], { edges: [['a', 'b'], ['b', 'c', 2.5]] });
  assert.equal(code, 0);
  const middle = (json['nodes'] as Record<string, Json>)['b']!;
  assert.deepEqual([middle['degree'], middle['betweenness'], middle['closeness'], middle['effectiveSize'], middle['isArticulation']], [2, 1, 1, 2, true]);
  // (1 ÷ 3.5)² + (2.5 ÷ 3.5)².
  near(middle['constraint'], 7.25 / 12.25, 1e-12);
  assert.deepEqual([json['components'], json['bridges'], json['articulationPoints']], [[['a', 'b', 'c']], [['a', 'b'], ['b', 'c']], ['b']]);
  near(json['density'], 2 / 3, 1e-12);
  const refused = await run(['network', '--json'], { edges: [['a', 'a'], ['b', 'c', -1]] });
  assert.deepEqual([refused.code, codesOf(refused.json)], [1, ['network-self-edge edges[0]', 'network-weight-invalid edges[1]']]);
  const again = await run(['network', '--json'], { edges: [['a', 'b'], ['b', 'a'], ['c', 'd']] });
  assert.deepEqual(codesOf(again.json, 'warnings'), ['network-edge-again edges[1]', 'network-unconnected undefined']);
});

test('impact network measures help as it is given, with what hangs on one helper', async () => {
  const { json } = await run(['network', '--json'], { support: [{ helper: 'Nachbarin', receiver: 'Herr D', hours: 1.5, sector: 'neighbour', arranged_by: 'Netzwerkerin' }, { helper: 'Tochter', receiver: 'Frau A', hours: 4.5 }] });
  const support = json['support'] as { losses: Record<string, { leftWithoutAny: string[] }>; arranged: unknown; hours: number };
  assert.deepEqual([support.losses['Nachbarin']!.leftWithoutAny, support.arranged, support.hours], [['Herr D'], [{ by: 'Netzwerkerin', hours: 1.5, share: 0.25 }], 6]);
});

test('impact score takes a list, names or an object with answers, and refuses what may not be scored', async () => {
  for (const answers of [[3, 3, 2, 2, 2], { answers: [3, 3, 2, 2, 2] }, { who1: 3, who2: 3, who3: 2, who4: 2, who5: 2 }]) {
    const { json } = await run(['score', '--instrument', 'WHO-5', '--json'], answers);
    assert.deepEqual([json['raw'], json['percent'], json['low_wellbeing'], json['likely_depression']], [12, 48, true, false]);
  }
  const missing = await run(['score', '--instrument', 'WHO-5'], [3, 3, null, 2, 2]);
  assert.equal(missing.code, 1);
  assert.match(missing.error, /who3.*darf keine fehlen/);
  const unknown = await run(['score', '--instrument', 'interRAI', '--json'], [1]);
  assert.deepEqual([unknown.code, codesOf(unknown.json)], [1, ['instrument-unknown instrument']]);
});

test('each command describes its input, and speaks German and English', async () => {
  for (const name of ['sroi', 'network', 'score']) {
    const { code, out } = await run([name, '--schema']);
    assert.equal(code, 0);
    assert.ok('$schema' in (JSON.parse(out) as Json));
  }
  assert.match((await run(['sroi'], small)).out, /Verhältnis: 1,50/);
  assert.match((await run(['sroi'], small, 'en')).out, /Ratio: 1\.50/);
  assert.match((await run(['network'], { edges: [['a', 'b'], ['b', 'c']] })).out, /zerfällt das Netz: b/);
  assert.match((await run(['score'], [1, 1, 1, 1, 1], 'en')).out, /low_wellbeing: yes/);
});
