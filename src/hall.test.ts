import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { clockAt } from '#platform/clock.ts';
import { jsonLog } from '#platform/log.ts';
import { testDatabase, type TestDatabase } from '../tests/support/db.ts';
import { standingInstant } from '../tests/support/fixture.ts';
import type { Rooms } from './app.ts';
import { openHall } from './hall.ts';
import { rooms } from './rooms.ts';

let database: TestDatabase;
before(async () => { database = await testDatabase(); });
after(() => database.drop());

test('The hall answers while the rooms are being read; whoever asks for a room waits for them, and they are read once', async () => {
  const clock = clockAt(standingInstant);
  const baseUrl = 'http://localhost';
  const { promise, resolve } = Promise.withResolvers<Rooms>();
  let readings = 0;
  const hall = openHall({
    config: { baseUrl, withDemo: true }, db: database.db, secret: 'a secret of the tests, longer than needed', clock,
    log: jsonLog({ write: () => undefined }, clock),
    mailer: { send: async () => 'sent', close: async () => undefined },
  }, () => {
    readings += 1;
    return promise;
  });
  const ask = async (path: string): Promise<Response> => hall.fetch(new Request(`${baseUrl}${path}`, { headers: { accept: 'text/html' } }));

  assert.equal((await ask('/anmelden')).status, 200);
  assert.equal((await ask('/')).headers.get('location'), '/anmelden?weiter=%2F');
  assert.equal(readings, 0);
  let answered = 0;
  const waiting = ['/tisch', '/menschen', '/nirgends'].map((path) => ask(path).then((answer) => {
    answered += 1;
    return answer;
  }));
  assert.equal((await ask('/health')).status, 200);
  assert.deepEqual([readings, answered], [1, 0]);
  resolve(rooms);
  const [desk, people, nowhere] = await Promise.all(waiting);
  assert.equal(desk!.headers.get('location'), '/anmelden?weiter=%2Ftisch');
  assert.equal(people!.headers.get('location'), '/anmelden?weiter=%2Fmenschen');
  assert.equal(nowhere!.status, 404);
  await hall.readRooms();
  assert.equal(readings, 1);
  assert.equal((await ask('/anmelden')).status, 200);
});
