/** What one island tells the others at a meeting, and whether it wants the search to end. */
export type Told = { readonly numbers: Int32Array; readonly wantsEnd: boolean };

/** Tells one's own and gives what each island told, in their order; waits until all have. */
export type Meet = (told: Told) => readonly Told[];

/** Where lie how many have arrived, how many meetings there were, whether somebody gave up. */
const arrived = 0;
const meetings = 1;
const aborted = 2;
const headers = 3;

/** Shared memory for so many islands, each telling at most so many numbers at a time. */
export function meetingPlace(islands: number, most: number): SharedArrayBuffer {
  return new SharedArrayBuffer(4 * (headers + 2 * islands * (2 + most)));
}

/** A search that ran alone: it hears itself. */
export const meetAlone: Meet = (told) => [told];

/**
 * The meeting of islands that run on different threads. What is told stays until the meeting after the next, when
 * everybody has read it, so one wait each time is enough. Throws if another island gave up (`leave`); a thread that ends
 * otherwise ends the others with it, that is for whoever runs them to see to.
 */
export function meetAt(shared: SharedArrayBuffer, island: number, islands: number): { readonly meet: Meet; leave(): void } {
  const numbers = new Int32Array(shared);
  const most = (numbers.length - headers) / (2 * islands) - 2;
  let round = 0;
  const at = (one: number): number => headers + (2 * one + round % 2) * (2 + most);
  return {
    meet: ({ numbers: told, wantsEnd }) => {
      if (told.length > most) throw new RangeError(`${told.length} numbers where ${most} are the most`);
      numbers[at(island)] = told.length;
      numbers[at(island) + 1] = wantsEnd ? 1 : 0;
      numbers.set(told, at(island) + 2);
      const generation = Atomics.load(numbers, meetings);
      if (Atomics.add(numbers, arrived, 1) === islands - 1) {
        Atomics.store(numbers, arrived, 0);
        Atomics.add(numbers, meetings, 1);
        Atomics.notify(numbers, meetings);
      }
      while (Atomics.load(numbers, meetings) === generation) {
        if (Atomics.load(numbers, aborted) === 1) throw new Error('the islands of a search did not meet');
        Atomics.wait(numbers, meetings, generation, 500);
      }
      const heard = Array.from({ length: islands }, (_, one): Told => ({ numbers: numbers.slice(at(one) + 2, at(one) + 2 + numbers[at(one)]!), wantsEnd: numbers[at(one) + 1] === 1 }));
      round++;
      return heard;
    },
    leave: () => {
      Atomics.store(numbers, aborted, 1);
      Atomics.notify(numbers, meetings);
    },
  };
}
