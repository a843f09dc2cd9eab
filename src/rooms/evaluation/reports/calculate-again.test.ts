import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComparisonMethod } from '#core/impact/comparison/compare-groups.ts';
import { syntheticComparison } from '#core/impact/comparison/synthetic-comparison.ts';
import type { ValueMap } from '#core/impact/sroi/value-map.ts';
import { hasNoR, inFolder } from '../../../../tests/support/in-r.ts';
import { tableOf } from '../comparison/own-data.ts';
import { runProtocol, type Protocol } from '../comparison/run-protocol.ts';
import { besideOf, computeMap } from '../sroi/compute-map.ts';
import type { DraftInput, DraftOutcome } from '../sroi/draft.ts';
import { findAssignment } from './find-assignment.ts';
import { comparisonInR, runInR } from './run-in-r.ts';
import { runInputs, runLines, writeCsv } from './write-export.ts';
import { comparisonFigures, runFigures, writeFigures } from './write-figures.ts';

const skip = hasNoR();

const triangular = (min: number, mode: number, max: number) => ({ value: mode, spread: { kind: 'triangular' as const, min, mode, max } });
const inputs: readonly DraftInput[] = [
  { stakeholder: 'Träger', kind: 'money', origin: 'assumption', value: triangular(20_000, 24_000, 26_000) },
  { stakeholder: 'Stadt', kind: 'goods', origin: 'assumption', value: { value: 4_800.5 }, year: 2 },
  { stakeholder: 'Nachbarn', kind: 'volunteer_hours', origin: 'assumption', value: { value: 3_000 } },
];
const outcomes: readonly DraftOutcome[] = [
  {
    id: 'Weniger „Stunden“, gemessen', stakeholder: 'Ältere', payer: 'Pflegekasse', origin: 'comparison', effect: { estimate: 1.4, standardError: 0.3, persons: 20 }, duration: 2, proxy: triangular(1_560, 1_820, 2_080),
    filters: { deadweight: { value: 50 }, displacement: { value: 5 }, attribution: { value: 20 }, dropOff: { value: 30 } },
  },
  { id: '=Freie Zeit', stakeholder: 'Angehörige', origin: 'assumption', quantity: triangular(16, 24, 32), duration: 1, proxy: triangular(200, 400, 600), filters: { deadweight: { value: 30 }, attribution: { value: 75 } } },
  { id: 'Verlorene Fahrten', stakeholder: 'Fahrdienste', payer: 'Stadt', origin: 'assumption', quantity: { value: 80 }, start: 2, duration: 3, proxy: { value: -25 }, filters: { deadweight: { value: 20 }, dropOff: { value: 100 } } },
  { id: 'Dasselbe noch einmal', stakeholder: 'Ältere', payer: 'Stadt', origin: 'assumption', quantity: { value: 10 }, duration: 1, proxy: { value: 100 }, isBracketed: true, filters: {} },
];
const map: ValueMap = { name: 'Karte', rate: { value: 0.035 }, inputs, outcomes };
const bare = ({ value }: { readonly value: number }): { value: number } => ({ value });
const assumed: ValueMap = {
  ...map, rate: { value: 0 }, inputs: inputs.map((input) => ({ ...input, value: bare(input.value) })),
  outcomes: outcomes.slice(1).map((outcome) => ({ ...outcome, quantity: bare(outcome.quantity!), proxy: bare(outcome.proxy) })),
};
const empty: ValueMap = { name: 'leer', rate: { value: 0.03 }, inputs: [], outcomes: outcomes.slice(2, 3) };

function filesOf(given: ValueMap, convention: string): Record<string, string> {
  const computed = computeMap(given, convention, 20_000);
  assert.ok(computed.ok);
  return {
    'zeilen.csv': runLines(computed.value), 'einsaetze.csv': runInputs(computed.value),
    'zahlen.csv': writeFigures(runFigures(computed.value, besideOf(computed.value))), 'nachrechnen.R': runInR(computed.value),
  };
}

test('R gives every figure of a run again from its export, with measured, given, assumed and no ranges', { skip }, () => {
  const cases: readonly (readonly [string, ValueMap, string])[] = [
    // The other conventions come out of each of these as scenarios.
    ['measured and given ranges', map, 'guide-2012'], ['net', map, 'net-ratio'], ['assumed ranges', assumed, 'additive-filters'], ['no inputs', empty, 'nominal-inputs'],
  ];
  for (const [name, given, convention] of cases) {
    const { code, said } = inFolder(filesOf(given, convention));
    assert.equal(code, 0, `${name}: ${said}`);
    const [, agreeing, all] = /(\d+) of (\d+) figures agree/.exec(said)!;
    assert.equal(agreeing, all, name);
    assert.ok(Number(all) > 30, said);
  }
});

test('A figure that was changed does not come out again', { skip }, () => {
  const files = filesOf(map, 'guide-2012');
  for (const [what, of, by] of [['drawn.p50', /(\ndrawn\.p50,)([\d.]+)/, '$11.9'], ['scenario_generous', /(\nscenario_generous\.ratio,)(\d)/, '$19$2']] as const) {
    const changed = files['zahlen.csv']!.replace(of, by);
    assert.notEqual(changed, files['zahlen.csv'], what);
    assert.equal(inFolder({ ...files, 'zahlen.csv': changed }).code, 1, what);
  }
});

/** A made-up comparison with gaps, a text column that begins with a quote, and strata; separated by semicolons as spreadsheets here do. */
function observations(): string {
  const { columns, rows } = syntheticComparison(11, 260, -1.5);
  const names = [...columns.keys()];
  const places = ['Nord', 'süd "alt"', 'Ost, neu'];
  const lines = Array.from({ length: rows }, (_, row) => [
    ...names.map((name) => (row % 17 === 3 && name === 'hoursAfter' || row % 41 === 7 && name === 'need' ? null : Number(Number(columns.get(name)![row]).toFixed(2)))),
    places[row % 3]!, row % 5 < 2 ? 'TRUE' : 'FALSE',
  ]);
  return writeCsv([...names, 'Stadt teil', 'garden'], lines).replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gm, ';');
}

const plan: Protocol['plan'] = {
  method: 'full', treatment: 'takesPart', covariates: ['age', 'alone', 'need', 'ties', 'Stadt teil', 'garden'], outcome: 'hoursAfter', link: 'logit', estimand: 'ATT', exact: [], subclasses: 5,
};
const methods: Readonly<Record<string, Partial<Protocol['plan']> & { readonly method: ComparisonMethod }>> = {
  'full, probit, caliper, all': { method: 'full', link: 'probit', caliper: 0.2, estimand: 'ATE' },
  'nearest within a caliper and strata': { method: 'nearest', caliper: 0.1, exact: ['garden'], covariates: ['age', 'need', 'ties'] },
  'optimal pairs': { method: 'optimal' }, 'subclasses, controls': { method: 'subclass', estimand: 'ATC' }, 'weighting, all': { method: 'ipw', estimand: 'ATE' },
  strata: { method: 'exact', exact: ['alone', 'garden'], covariates: ['age', 'need'] },
};

test('R gives every figure of a comparison again from its export, by each method', { skip }, () => {
  const content = observations();
  const table = tableOf(content);
  assert.ok(table.ok);
  for (const [name, given] of Object.entries(methods)) {
    const protocol: Protocol = { name, question: '', better: 'less', plan: { ...plan, ...given }, datasetHash: '' };
    const result = runProtocol(table.value, protocol);
    const assignment = findAssignment(table.value, protocol);
    assert.ok(result.ok && assignment.ok, name);
    const { code, said } = inFolder({
      'daten.csv': content, 'zuordnung.csv': assignment.value, 'zahlen.csv': writeFigures(comparisonFigures(result.value)), 'nachrechnen.R': comparisonInR(protocol, content),
    });
    assert.equal(code, 0, `${name}: ${said}`);
  }
});
