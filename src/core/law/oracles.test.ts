/** Published rows of cases/law, to the cent, and wrong values that must not come out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '../base/calendar-date.ts';
import amounts from '../../../cases/law/betraege.json' with { type: 'json' };
import combinations from '../../../cases/law/kombinationsleistung.json' with { type: 'json' };
import supplements from '../../../cases/law/leistungszuschlag.json' with { type: 'json' };
import helpers from '../../../cases/law/nachbarschaftshilfe.json' with { type: 'json' };
import contributions from '../../../cases/law/rentenbeitrag.json' with { type: 'json' };
import wrong from '../../../cases/law/wrong-in-the-wild.json' with { type: 'json' };
import { allParameters } from './all-parameters.ts';
import { parameterAt, type ByPflegegrad } from './base/parameter.ts';
import type { Pflegegrad } from './base/pflegegrad.ts';
import { checkHelper, type HelperFacts } from './landesrecht/check-helper.ts';
import { assessPflegegrad, type AssessmentInput } from './sgb-xi/begutachtung/assess-pflegegrad.ts';
import { annualAmount } from './sgb-xi/gemeinsamer-jahresbetrag/annual-amount.ts';
import { combine, combineAt } from './sgb-xi/kombinationsleistung/combine.ts';
import { contribute, type ContributionInput } from './sgb-xi/rentenbeitrag/contribute.ts';
import { convert, type ConversionInput } from './sgb-xi/umwandlungsanspruch/convert.ts';
import { supplement, type SupplementInput } from './sgb-xi/vollstationaer/supplement.ts';
import type { Result } from '../base/result.ts';

function valueOf<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.refusals)}`);
  return result.value;
}

test('Kombinationsleistung: every published example, to the cent', () => {
  for (const { id, input, expect } of combinations.cases) assert.deepEqual(valueOf(combine(input), id), expect, id);
  for (const { id, input, expect } of combinations.dated) {
    const { usedPercentHundredths, pflegegeldCents } = valueOf(combineAt({ ...input, date: calendarDate(input.date), pflegegrad: input.pflegegrad as Pflegegrad }), id);
    assert.deepEqual({ usedPercentHundredths, pflegegeldCents }, expect, id);
  }
});

test('binary floating point misses an official example, which is why amounts are whole cents', () => {
  const { input, expect } = combinations.cases.find(({ id }) => id === 'KOMBI-K4')!;
  const percent = Number((input.usedCents / input.maximumCents * 100).toFixed(2));
  const inFloats = (input.pflegegeldCents / 100 * (100 - percent) / 100).toFixed(2);
  assert.deepEqual([inFloats, expect.pflegegeldCents], ['165.13', 16_514]);
});

test('Leistungszuschlag: every published example; where authorities conflict both amounts are given', () => {
  for (const { id, input, expect } of supplements.cases) {
    assert.deepEqual(valueOf(supplement({ ...input, date: calendarDate(input.date) } as SupplementInput), id), expect, id);
  }
});

test('pension contributions: the published tables of 2024 and 2026, without rounding on the way', () => {
  assert.equal(contributions.cases.length, 25);
  for (const { id, input, expect } of contributions.cases) {
    const found: Record<string, number> = valueOf(contribute({ ...input, date: calendarDate(input.date), hoursPerWeek: 14, daysPerWeek: 2, employmentHoursPerWeek: 0 } as ContributionInput), id);
    for (const [field, amount] of Object.entries(expect)) assert.equal(found[field], amount, `${id} ${field}`);
  }
});

test('caps of Umwandlungsanspruch and of Verhinderungspflege by relatives', () => {
  for (const { id, date, pflegegrad, capCents } of amounts.umwandlung) {
    assert.equal(valueOf(convert({ date: calendarDate(date), pflegegrad: pflegegrad as Pflegegrad, costCents: 0, serviceUsedCents: 0 }), id).capCents, capCents, id);
  }
  for (const { id, date, pflegegrad, relativesCapCents } of amounts.angehoerige) {
    assert.equal(valueOf(annualAmount({ date: calendarDate(date), pflegegrad: pflegegrad as Pflegegrad, uses: [] }), id).relativesCapCents, relativesCapCents, id);
  }
});

test('helpers: acceptance tests of practice, Land by Land; what is unknown is refused', () => {
  for (const row of helpers.cases) {
    const { id, input } = row;
    const result = checkHelper({ ...input, date: calendarDate(input.date) } as HelperFacts);
    if (row.code !== undefined) assert.equal(!result.ok && result.refusals[0].code, row.code, id);
    else if (row.refused === undefined) assert.equal(valueOf(result, id).accepted, true, id);
    else {
      assert.ok(!result.ok, id);
      assert.deepEqual(result.refusals.map(({ path }) => path).sort(), Object.keys(row.refused).sort(), id);
      for (const { path, facts } of result.refusals) {
        assert.ok(String(facts?.['rule']).includes((row.refused as Record<string, string>)[path!]!), `${id}: ${facts?.['rule']}`);
        assert.ok(facts?.['source'] !== undefined && facts['checkedOn'] === '2026-11-22', id);
      }
    }
  }
});

test('a permission names what was not asked and what no rule was read on', () => {
  const verdict = valueOf(checkHelper({ land: 'DE-SN', date: calendarDate('2026-11-22'), feeCentsPerHour: 1000 }), 'DE-SN');
  assert.deepEqual([verdict.kept, verdict.unanswered], [['feeCentsPerHour'], ['hasCourse']]);
  assert.deepEqual(verdict.unrecorded, ['age', 'kinDegree', 'sharesHousehold', 'isPflegeperson', 'clients', 'hoursPerMonth', 'isRegistered']);
});

test('wrong values seen in published calculators do not come out', () => {
  for (const { says, parameter, date, pflegegrad, wrongCents, rightCents } of wrong.amounts) {
    const found = valueOf(parameterAt(allParameters.find(({ id }) => id === parameter)!, calendarDate(date)), says);
    const amount = typeof found === 'number' ? found : (found as ByPflegegrad)[pflegegrad as Pflegegrad];
    assert.notEqual(amount, wrongCents, says);
    assert.equal(amount, rightCents, says);
  }
  for (const { says, input, rightCents } of wrong.umwandlung) {
    assert.equal(valueOf(convert({ ...input, date: calendarDate(input.date) } as ConversionInput), says).paidCents, rightCents, says);
  }
  for (const { says, date, pflegegrad, rightCents } of wrong.relatives) {
    assert.equal(valueOf(annualAmount({ date: calendarDate(date), pflegegrad: pflegegrad as Pflegegrad, uses: [] }), says).relativesCapCents, rightCents, says);
  }
  for (const { says, input, right, rightTotal } of wrong.assessment) {
    const assessed = valueOf(assessPflegegrad({ applicationDate: calendarDate('2026-06-01'), birthDate: calendarDate('1941-05-03'), ...input } as AssessmentInput), says);
    assert.ok('pflegegrad' in assessed, says);
    assert.equal(assessed.pflegegrad, right, says);
    if (rightTotal !== undefined) assert.equal(assessed.totalHundredths, rightTotal, says);
  }
});
