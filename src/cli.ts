import { processIo, runCommandLine } from '#platform/command-line/index.ts';
import { commands } from './commands.ts';

process.exitCode = await runCommandLine(commands, process.argv.slice(2), processIo());
