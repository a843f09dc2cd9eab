import { runCommandLine, processIo } from './platform/command-line/index.ts';
import { lawCommands } from './law-commands.ts';
process.exitCode = await runCommandLine(lawCommands, process.argv.slice(2), processIo());
