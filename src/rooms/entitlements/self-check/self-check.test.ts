import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate } from '#core/base/calendar-date.ts';
import { criteria, unscoredCriteria } from '#core/law/sgb-xi/begutachtung/criteria.ts';
import { de } from '../texts/questions.de.ts';
import { evaluate, findingsOf } from './evaluate.ts';
import { isAsked, questionById, questions, type Answers } from './questions.ts';
import { readLines, readStand, writeStand } from './stand.ts';

const day = calendarDate('2026-11-22');
const lines = (given: Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8, string>>) => readLines({ 1: '', 2: '', 3: '', 4: '', 5: '', 6: '', 7: '', 8: '', ...given });
const answersOf = (given: Parameters<typeof lines>[0]): Answers => {
  const read = lines(given);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
};
const independent = { 1: '000000', 2: '00000000000', 3: '0000000000000', 4: '000000000000000', 5: '0000000000000000', 6: '000000', 7: '0000000', 8: '0000000' };

test('all 64 criteria, both about continence, the special need and modules 7 and 8 are asked, each once and with words', () => {
  const ids = questions.map(({ id }) => id as string);
  assert.equal(new Set(ids).size, ids.length);
  const expected = [...criteria.filter(({ only }) => only === undefined).map(({ id }) => id), '1.B', '4.H', '4.S', ...unscoredCriteria.map(({ id }) => id)];
  assert.deepEqual(ids.toSorted(), expected.toSorted());
  assert.equal(ids.length, 64 + 3 + 14);
  assert.deepEqual(Object.keys(de).filter((key) => key.startsWith('q.')).map((key) => key.slice(2)).toSorted(), ids.toSorted());
});

test('any answers survive being written into the line and read again, with blanks and capitals', () => {
  const signs = fc.record(Object.fromEntries(questions.map((question) => [question.id, fc.option(question.kind === 'scale'
    ? fc.nat({ max: question.codes.length - 1 }).map(String)
    : fc.oneof(fc.constant('0'), fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(...question.units)).map(([times, unit]) => `${times}${unit}`)),
  { nil: undefined })])));
  fc.assert(fc.property(signs, (drawn) => {
    const answers = Object.fromEntries(Object.entries(drawn).filter(([, sign]) => sign !== undefined)) as Answers;
    const line = writeStand(answers);
    assert.ok(line.length <= 200, line);
    assert.deepEqual(readStand(line), { ok: true, value: answers });
    assert.deepEqual(readStand(` ${line.toUpperCase().replaceAll('.', ' . ')} `), { ok: true, value: answers });
  }), { seed: 7, numRuns: 200 });
});

test('one wrong sign in the line is found', () => {
  const line = writeStand(answersOf({ 1: '01230', 4: '0121', 5: '3t02w' }));
  for (let place = 0; place < line.length; place++) {
    const changed = `${line.slice(0, place)}${line[place] === '2' ? '1' : '2'}${line.slice(place + 1)}`;
    assert.equal(readStand(changed).ok, false, changed);
  }
});

test('lines typed from paper say which sign of which question is wrong, all modules at once', () => {
  const read = lines({ 1: '0124', 5: '3t 2x', 6: '0000000' });
  assert.ok(!read.ok);
  assert.deepEqual(read.refusals.map(({ code, path, facts }) => [code, path, facts?.['question'] ?? facts?.['given']]), [
    ['line-unknown-sign', 'm1', '1.4'], ['line-unknown-sign', 'm5', '5.2'], ['line-too-long', 'm6', 7],
  ]);
});

test('whoever does everything alone has no Pflegegrad and needs no neighbour', () => {
  const result = evaluate(answersOf(independent), day);
  assert.ok(result.ok);
  const { lowest, highest, points, deciding, benefits, neighbourly, answered, asked } = result.value;
  assert.deepEqual([lowest, highest, points, deciding, benefits, neighbourly], [0, 0, [0, 0], [], [], []]);
  assert.equal(answered, asked);
});

// By hand, Anlage 1 and 2: M1 3 → 2,50; M4 4.4 = 2, 4.6 = 1, 4.5 = 1 → 4 → 10,00; M6 1 → 3,75; M5: 5.1 3t = 3/day → 1 → 5,00. Sum 21,25: Pflegegrad 1.
test('a worked example: three points of moving, four of washing and dressing, tablets three times a day, one of the day give 21.25 points', () => {
  const result = evaluate(answersOf({ ...independent, 1: '001110', 4: '000211000000000', 5: '3t000000000000000', 6: '100000' }), day);
  assert.ok(result.ok);
  assert.deepEqual(result.value.points, [2125, 2125]);
  assert.equal(result.value.lowest, 1);
  assert.deepEqual(result.value.benefits.map(({ pflegegrad }) => pflegegrad), [1]);
});

test('open questions give a range and are ranked; answering one by one narrows it', () => {
  const result = evaluate(answersOf({ ...independent, 1: '001110', 4: '000211000000000', 5: '', 6: '100000' }), day);
  assert.ok(result.ok);
  const { lowest, highest, deciding } = result.value;
  // 16.25 points without module 5, and at most 20 more with it: 36.25.
  assert.deepEqual([lowest, highest, result.value.points], [1, 2, [1625, 3625]]);
  assert.ok(deciding.length >= 1 && deciding.every(({ ids }) => ids.every((id) => id.startsWith('5.'))));
  for (let place = 1; place < deciding.length; place++) assert.ok(deciding[place - 1]!.perMille >= deciding[place]!.perMille);
});

test('both arms and legs of no use give Pflegegrad 5 whatever the points', () => {
  const result = evaluate(answersOf({ ...independent, 1: '000001' }), day);
  assert.equal(result.ok && result.value.lowest, 5);
});

test('a permanent catheter makes 4.11 count, and whoever holds the urine is not asked for it', () => {
  assert.equal(findingsOf({ '4.H': '4' }).answers['kuenstliche_harnableitung'], true);
  const of411 = questionById.get('4.11')!;
  assert.deepEqual([undefined, '0', '1', '2', '3', '4'].map((sign) => isAsked(of411, sign === undefined ? {} : { '4.H': sign })), [true, false, false, true, true, true]);
});

test('modules 7 and 8 become what neighbours can do, each kind of help once', () => {
  const result = evaluate(answersOf({ 7: '0120000', 8: '2000003' }), day);
  assert.ok(result.ok);
  assert.deepEqual(result.value.neighbourly, [
    { activity: 'accompaniment', ids: ['7.2', '7.3'] }, { activity: 'shopping', ids: ['8.1'] }, { activity: 'paperwork', ids: ['8.7'] },
  ]);
});
