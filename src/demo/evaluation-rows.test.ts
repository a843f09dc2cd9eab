import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { evaluationRows } from './evaluation-rows.ts';

const options = { seed: 1, today: calendarDate('2026-11-18'), quartierName: 'Beispiel', agreeing: Array.from({ length: 30 }, (_, index) => `person-${index}`) };

test('three years of two sites and a comparison group are the same for the same seed and name nobody', () => {
  const rows = evaluationRows(options);
  assert.deepEqual(evaluationRows(options), rows);
  assert.notDeepEqual(evaluationRows({ ...options, seed: 2 }).responses, rows.responses);
  assert.deepEqual(rows.waves.map(({ name }) => name), [...[1, 2, 3].flatMap(() => ['Herbst 2024', 'Herbst 2025', 'Herbst 2026']), 'Zwischenbefragung']);
  assert.deepEqual([rows.panel.length, rows.panel[0]?.number, new Set(rows.entries.map(({ number }) => number)).size], [24, 101, 16]);
  assert.deepEqual([...new Set(rows.responses.flatMap(({ facts }) => Object.keys(facts)))].sort(), ['age', 'lives_alone', 'pflegegrad', 'sex']);
});

test('no wave and no month lies ahead, whatever the day, and sums of the own site end before its ledger begins', () => {
  for (const today of ['2026-01-01', '2026-10-31', '2026-11-01', '2028-02-29'].map(calendarDate)) {
    const { waves, monthSums, rounds, sites } = evaluationRows({ ...options, today });
    assert.ok(waves.every(({ siteId, to }) => siteId === null || to <= today) && monthSums.every(({ month }) => month <= today) && rounds.every(({ heldOn }) => heldOn <= today), today);
    const own = sites.find(({ kind }) => kind === 'own')!.id;
    const months = new Set(monthSums.filter(({ siteId }) => siteId === own).map(({ month }) => month));
    assert.equal(months.size, 24, today);
  }
});
