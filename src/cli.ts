import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// As for the server: what was compiled once is read the next time.
enableCompileCache(join(import.meta.dirname, '../var/compile-cache'));
const { processIo, runCommandLine } = await import('#platform/command-line/index.ts');
const { commands } = await import('./commands.ts');

process.exitCode = await runCommandLine(commands, process.argv.slice(2), processIo());
