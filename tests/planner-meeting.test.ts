import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { meetAlone, meetAt, meetingPlace, type Told } from '#core/planner/base/meeting.ts';

/** An island on its own thread that tells its number times the round, or gives up at a round. */
function island(place: SharedArrayBuffer, number: number, givesUpAt = Infinity): Worker {
  return new Worker(`
    const { parentPort, workerData: { module, place, number, givesUpAt } } = require('node:worker_threads');
    import(module).then(({ meetAt }) => {
      const { meet, leave } = meetAt(place, number, 2);
      const heard = [];
      for (let round = 0; round < 20; round++) {
        if (round >= givesUpAt) return leave();
        heard.push(meet({ numbers: new Int32Array(round % 3).fill(round * (number + 1)), wantsEnd: number === 1 && round === 7 }));
      }
      parentPort.postMessage(heard);
    });
  `, { eval: true, workerData: { module: new URL('../src/core/planner/base/meeting.ts', import.meta.url).href, place, number, givesUpAt } });
}

test('all who meet hear the same, in the order of the islands, meeting after meeting', async () => {
  const place = meetingPlace(2, 2);
  const heard = await Promise.all([0, 1].map(async (number) => (await once(island(place, number), 'message') as [Told[][]])[0]));
  assert.deepEqual(heard[0], heard[1]);
  assert.equal(heard[0]!.length, 20);
  assert.deepEqual(heard[0]![5], [{ numbers: Int32Array.of(5, 5), wantsEnd: false }, { numbers: Int32Array.of(10, 10), wantsEnd: false }]);
  assert.deepEqual(heard[0]![7]!.map(({ wantsEnd }) => wantsEnd), [false, true]);
});

test('nobody waits for an island that gave up', async () => {
  const place = meetingPlace(2, 2);
  const other = island(place, 0);
  island(place, 1, 3);
  const [fault] = await once(other, 'error') as [Error];
  assert.match(fault.message, /did not meet/);
});

test('who is alone hears themselves; more than fits is a fault', () => {
  const told = { numbers: Int32Array.of(1, 2, 3), wantsEnd: false };
  assert.deepEqual(meetAlone(told), [told]);
  assert.throws(() => meetAt(meetingPlace(1, 2), 0, 1).meet(told), RangeError);
  assert.deepEqual(meetAt(meetingPlace(1, 3), 0, 1).meet(told), [told]);
});
