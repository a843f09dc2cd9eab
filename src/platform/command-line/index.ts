export { command, type Command, type Io, type Option, type Words } from './command.ts';
export { readJson } from './read-json.ts';
export { readTable, type ReadTable } from './read-table.ts';
export { runCommandLine, type ExitCode } from './run-command-line.ts';
export { processIo } from './process-io.ts';
