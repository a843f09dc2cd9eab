import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom, type SeededRandom } from '#core/base/seeded-random.ts';
import { answerField, differencesOf, questionsOf, readTyped, settled, stateOf, type Question } from './answers.ts';
import { packsOf } from './own-questions.ts';
import type { Answers } from './survey-figures.ts';
import type { Entry } from './surveys.queries.ts';

const questions = questionsOf(packsOf(['Quartier', 'WHO-5', 'DJG-6']));
/** So often a typist strikes something else than what is ticked. */
const slips = 0.03;

/** A form as somebody ticked it; one question in twenty is left empty. */
function ticked(random: SeededRandom): Answers {
  return Object.fromEntries(questions.filter(() => !random.chance(0.05)).map(({ item, codes }) => [item.key, random.pick(codes)]));
}

/** What a typist strikes for one question: usually what stands there, now and then nothing, a key beside it, or a sign twice. */
function struck({ item, codes }: Question, paper: Answers, random: SeededRandom): string {
  const right = paper[item.key] ?? '';
  if (!random.chance(slips)) return right;
  const beside = codes[Math.min(codes.length - 1, Math.max(0, codes.indexOf(right) + (random.chance(0.5) ? 1 : -1)))]!;
  return random.pick(['', beside, beside, random.pick(codes), `${right}${right}`].filter((sign) => sign !== right));
}

/** Types a form in until the form takes it: what is refused at a field is looked up and typed again. */
function typed(paper: Answers, asked: readonly Question[], random: SeededRandom): Answers {
  const fields = Object.fromEntries(asked.map((question) => [answerField(question.item.key), struck(question, paper, random)]));
  for (;;) {
    const read = readTyped(asked, fields);
    if (read.ok) return read.value;
    for (const { path } of read.refusals) {
      const question = asked.find(({ item }) => answerField(item.key) === path)!;
      fields[path!] = struck(question, paper, random);
    }
  }
}

const entry = (pass: number, answers: Answers): Entry => ({ id: String(pass), number: 101, pass, channel: 'paper', answers });

const wrong = (paper: Answers, kept: Answers): number => differencesOf(paper, kept, questions).length;

test('typists who err in 3 of 100 fields leave far less than 1 of 100 wrong after the difference check', () => {
  const random = seededRandom(2026);
  const forms = 4_000;
  let [once, twice] = [0, 0];
  for (let form = 0; form < forms; form++) {
    const paper = ticked(random);
    const [first, second] = [typed(paper, questions, random), typed(paper, questions, random)];
    const differing = differencesOf(first, second, questions);
    const state = stateOf([entry(1, first), entry(2, second)], questions);
    assert.equal(state, differing.length === 0 ? 'done' : 'differs');
    // Whoever decides errs as often as the typists do.
    const kept = state === 'done' ? first : settled(first, differing, typed(paper, differing, random));
    once += wrong(paper, first);
    twice += wrong(paper, kept);
  }
  const fields = forms * questions.length;
  // A slip is seen unless both make the same one; about 6 of 100 fields differ, of those 3 of 100 are decided wrongly: 0.2 of 100.
  assert.ok(once / fields > 0.02, `typed once: ${once / fields}`);
  assert.ok(twice / fields < 0.005, `after the check: ${twice / fields}`);
  assert.ok(twice / fields > 0.0005, 'typists who never erred would prove nothing');
});

test('a field that only one typist filled in is a difference, and an empty paper empties it', () => {
  const [first, second]: Answers[] = [{ contacts: '4', health: '2' }, { contacts: '4' }];
  const differing = differencesOf(first!, second!, questions);
  assert.deepEqual(differing.map(({ item }) => item.key), ['health']);
  assert.deepEqual(settled(first!, differing, {}), { contacts: '4' });
});
