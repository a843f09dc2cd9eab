import assert from 'node:assert/strict';
import { test } from 'node:test';
import cases from '../../../../cases/law/taetigkeiten.json' with { type: 'json' };
import { calendarDate, parseCalendarDate } from '../../base/calendar-date.ts';
import { sources } from '../base/sources.ts';
import { checkActivity, type ActivityQuestion } from './check-activity.ts';
import { activityRules, taetigkeiten, taetigkeitsrollen } from './taetigkeiten.rules.ts';

const date = calendarDate('2026-11-22');

test('who may do what: each case by the statute that it names, and what was not read is refused', () => {
  for (const { id, input, expect } of cases.cases) {
    const found = checkActivity({ date, ...input } as ActivityQuestion);
    assert.ok(found.ok, id);
    assert.deepEqual({ requirement: found.value.requirement, met: found.value.met }, expect, id);
    assert.ok(found.value.source.length > 3 && found.value.checkedOn === '2026-11-22', id);
  }
  for (const { id, input, code } of cases.refused) {
    const found = checkActivity({ date, ...input } as ActivityQuestion);
    assert.equal(!found.ok && found.refusals[0].code, code, id);
  }
  const before = checkActivity({ date: calendarDate('2025-12-31'), activity: 'company', role: 'nachbarschaft' });
  assert.equal(!before.ok && before.refusals[0].code, 'law-activity-unknown');
});

test('for each activity and role at most one rule holds, apart from the price of a ride', () => {
  for (const activity of taetigkeiten) {
    for (const role of taetigkeitsrollen) {
      const rows = activityRules.filter((row) => row.activities.includes(activity) && row.roles.includes(role));
      assert.ok(rows.length < 2 || (rows.length === 2 && new Set(rows.map(({ payPerKm }) => payPerKm)).size === 2), `${activity} ${role}: ${rows.length}`);
    }
  }
});

test('every rule is dated, cited and called as far as it can be trusted', () => {
  for (const { citation, from, checkedOn, asOf, source, trust } of activityRules) {
    assert.match(citation, /^§/);
    for (const day of [from, checkedOn, ...(asOf === null ? [] : [asOf])]) assert.ok(parseCalendarDate(day), citation);
    assert.equal(sources[source].kind === 'secondary', trust === 'secondary', citation);
  }
});
