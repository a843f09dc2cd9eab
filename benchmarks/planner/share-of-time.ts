import { Session, type Profiler } from 'node:inspector/promises';

/** How the time of some work is shared, by the name of what the work was in; shares add up to 1. */
export type Shares = ReadonlyMap<string, number>;

const everyMicroseconds = 250;

/**
 * Runs work under the CPU profiler of V8 and shares its samples out: each belongs to the nearest frame in a file of the
 * folder wishes/, else of moves/, search/, checker/, instance/, else to the rest. Idle samples do not count.
 */
export async function sharesOf(work: () => void): Promise<Shares> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: everyMicroseconds });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return shared(profile);
}

function shared({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const names = new Map<number, string>();
  const nameOf = (id: number): string => {
    const frames: Profiler.ProfileNode[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) frames.push(byId.get(at)!);
    if (frames[0]?.callFrame.functionName === '(idle)') return 'idle';
    if (frames[0]?.callFrame.functionName === '(garbage collector)') return 'collecting garbage';
    for (const folder of ['wishes', 'search', 'checker', 'instance'] as const) {
      for (const { callFrame: { url } } of frames) {
        const name = new RegExp(`/planner/${folder}/(.+)\\.ts$`).exec(url)?.[1];
        if (name !== undefined) return folder === 'wishes' ? name.replace('hard/', 'rule ') : folder;
      }
    }
    return 'rest';
  };
  const times = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    if (!names.has(id)) names.set(id, nameOf(id));
    const name = names.get(id)!;
    if (name !== 'idle') times.set(name, (times.get(name) ?? 0) + (timeDeltas[i] ?? 0));
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return new Map([...times].map(([name, time]) => [name, time / all] as const).toSorted((one, other) => other[1] - one[1]));
}
