/** The contact book: quick to write, impossible to alter, never double, and it knows what is due. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { inScope } from '#platform/db/scope.ts';
import { importPeople, loadCards, type PeopleRows } from '#rooms/people/index.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import { asDesk, asPerson, insertQuartier, testQuartier, type TestCtx } from '../../../tests/support/ctx.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { captureEntry } from './capture-entry.ts';
import { countThreads, listEntries, listThreads, threadWithEntries } from './desk.queries.ts';
import { capture, followUp, type Capture, type FollowUp } from './desk.schema.ts';
import { followUpEntry } from './follow-up.ts';
import { handoverSheet, readHandover } from './hand-over.ts';
import { identifyCaller } from './identify-caller.ts';
import { readEntry } from './read-book.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const gerda = id(11);
let database: TestDatabase;

before(async () => {
  database = await testDatabase();
  await insertQuartier(database.ownerDb);
  const rows: PeopleRows = {
    households: [], channels: [], ties: [], proxies: [], roles: [], consents: [], revocations: [], demoPersons: [],
    persons: [{
      id: gerda, givenName: 'Gerda', familyName: 'Müller', salutation: 'frau', birthDate: null, householdId: null,
      livesElsewhere: '', languages: ['de'], aids: [], locale: 'de', matters: '', status: 'active', statusSince: null,
    }],
  };
  await asDesk(database.db, (ctx) => importPeople(ctx.tx, testQuartier.id, rows));
});
after(() => database.drop());

const call = (number: number, fields: Partial<Record<keyof Capture, string>> = {}): Capture =>
  capture.parse({ id: id(number), text: 'ruft an', ...fields });
const word = (entryId: number, number: number, fields: Partial<Record<keyof FollowUp, string>> = {}): FollowUp =>
  followUp.parse({ id: id(entryId), number: String(number), text: 'weiter', ...fields });
const numberOf = async (ctx: TestCtx, input: Capture): Promise<number> => {
  const recorded = await captureEntry(ctx, input);
  assert.ok(recorded.ok);
  return recorded.value.number;
};

test('one keyword is enough, and each entry gets the next number', () => asDesk(database.db, async (ctx) => {
  const first = await numberOf(ctx, call(101));
  assert.equal(await numberOf(ctx, call(102)), first + 1);
  assert.equal(capture.safeParse({ id: id(1), text: '   ' }).success, false);
}));

test('the same form sent twice is one entry', () => asDesk(database.db, async (ctx) => {
  const number = await numberOf(ctx, call(111, { text: 'einmal' }));
  assert.equal(await numberOf(ctx, call(111, { text: 'einmal' })), number);
  const written = await listEntries(ctx.tx, testQuartier.id, { most: 100 });
  assert.equal(written.filter(({ text }) => text === 'einmal').length, 1);
}));

test('a promise makes a matter that is due on its day, said in words', () => asDesk(database.db, async (ctx) => {
  const before = await countThreads(ctx.tx, testQuartier.id, ctx.today);
  await numberOf(ctx, call(121, { promise: 'Rückruf', due: 'heute' }));
  await numberOf(ctx, call(122, { promise: 'Rückruf', due: 'übermorgen' }));
  const counts = await countThreads(ctx.tx, testQuartier.id, ctx.today);
  assert.deepEqual([counts.open - before.open, counts.due - before.due, counts.overdue - before.overdue], [2, 1, 0]);
  const due = await listThreads(ctx.tx, testQuartier.id, 'due', ctx.today, 100);
  assert.ok(due.some((thread) => thread.id === id(121)) && !due.some((thread) => thread.id === id(122)));
}));

test('a due date nobody can read is refused at its field, and nothing is written', () => asDesk(database.db, async (ctx) => {
  const refused = await captureEntry(ctx, call(131, { due: 'bald mal' }));
  assert.deepEqual(!refused.ok && refused.refusals.map(({ code, path }) => [code, path]), [['date-unreadable', 'due']]);
  assert.equal(await threadWithEntries(ctx.tx, testQuartier.id, id(131)), undefined);
}));

test('the last word says how a matter stands; what was written before stays', () => asDesk(database.db, async (ctx) => {
  const number = await numberOf(ctx, call(141, { text: 'Lampe im Flur', promise: 'Hausmeister anrufen', due: 'morgen' }));
  assert.ok((await followUpEntry(ctx, word(142, number, { text: 'kommt Freitag', state: 'waiting', due: 'Freitag' }))).ok);
  assert.ok((await followUpEntry(ctx, word(143, number, { text: 'brennt wieder', state: 'done' }))).ok);
  const matter = await threadWithEntries(ctx.tx, testQuartier.id, id(141));
  assert.deepEqual(matter?.entries.map(({ text }) => text), ['Lampe im Flur', 'kommt Freitag', 'brennt wieder']);
  assert.deepEqual([matter?.thread.state, matter?.thread.due], ['done', null]);
}));

test('a promise without a day is refused, because it would get lost', () => asDesk(database.db, async (ctx) => {
  const number = await numberOf(ctx, call(151));
  const refused = await followUpEntry(ctx, word(152, number, { promise: 'melde mich', state: 'open' }));
  assert.deepEqual(!refused.ok && refused.refusals[0].code, 'promise-without-day');
}));

test('an unnamed caller is guessed from the words, and named by a further entry', () => asDesk(database.db, async (ctx) => {
  const number = await numberOf(ctx, call(161, { text: 'Frau Mueler braucht Einkauf' }));
  const view = await readEntry(ctx, number, '');
  assert.deepEqual(view.ok && view.value.guesses.map(({ id: guessed }) => guessed), [gerda]);
  assert.ok((await identifyCaller(ctx, { id: id(162), number, personId: gerda })).ok);
  const matter = await threadWithEntries(ctx.tx, testQuartier.id, id(161));
  assert.equal(matter?.thread.personId, gerda);
  assert.equal(matter?.entries[0]?.personId, null);
}));

test('an entry cannot be altered or deleted, not even by the owner of the table', async () => {
  await assert.rejects(sql`update desk.entry set text = 'anders'`.execute(database.ownerDb), /journal/);
  await assert.rejects(sql`delete from desk.entry`.execute(database.ownerDb), /journal/);
});

test('nobody but the desk reads the contact book', async () => {
  const seen = await asPerson(database.db, gerda, (ctx) => listEntries(ctx.tx, testQuartier.id, { most: 100 }));
  assert.deepEqual(seen, []);
  const elsewhere = await inScope(database.db, {
    quartierId: id(9), personId: null, organisationId: null, scope: 'quartier', purpose: 'test',
  }, (tx) => listEntries(tx, testQuartier.id, { most: 100 }));
  assert.deepEqual(elsewhere, []);
});

test('the handover book names what is promised', () => asDesk(database.db, async (ctx) => {
  await numberOf(ctx, call(171, { text: 'Schlüssel', promise: 'Schlüssel bringen', due: 'morgen' }));
  assert.equal((await loadCards(ctx.tx, testQuartier.id, [gerda])).get(gerda)?.name, 'Gerda Müller');
  const { value } = await handoverSheet(ctx, await readHandover(ctx), 'Frau Vogel');
  assert.ok(value.kind === 'file');
  const { text } = await readPdf(value.bytes);
  assert.match(text, /Schlüssel bringen/);
  assert.match(text, /Frau Vogel/);
}));
