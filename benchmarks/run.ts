/** `npm run -s benchmark -- <name>`: runs one measurement; without a name it tells which there are. */
import '../tools/require-node.ts';
import { readdirSync } from 'node:fs';

const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && file !== 'run.ts').map((file) => file.slice(0, -3)).sort();

if (name === undefined || !names.includes(name)) {
  process.stderr.write(`There are these measurements: ${names.join(', ')}. For example: npm run -s benchmark -- ${names[0]}\n`);
  process.exitCode = 2;
} else {
  process.argv.splice(2, Infinity, ...rest);
  await import(`./${name}.ts`);
}
