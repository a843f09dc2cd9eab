import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Whoever leaves while the house is still opening leaves nothing running; asked a second time it ends at once.
const leaving = new AbortController();
const leave = (): void => leaving.abort();
process.once('SIGINT', leave).once('SIGTERM', leave);

// What was compiled at an earlier start is read instead; about a sixth of the time to the first page.
enableCompileCache(join(import.meta.dirname, '../var/compile-cache'));
const { openHouse } = await import('./start.ts');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const house = await openHouse(process.env, say, leaving.signal);
if (house === undefined) process.exit(leaving.signal.aborted ? 0 : 1);
const close = (): void => void house.stop().then(() => process.exit(0));
if (leaving.signal.aborted) close();
else leaving.signal.addEventListener('abort', close, { once: true });
