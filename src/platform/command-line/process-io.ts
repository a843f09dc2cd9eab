import type { Io } from './command.ts';

/** The channels of this process; English if LC_ALL, LC_MESSAGES or LANG say so, else German. */
export function processIo(): Io {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return {
    locale: (LC_ALL || LC_MESSAGES || LANG || '').startsWith('en') ? 'en' : 'de',
    stdin: process.stdin,
    out: (text) => void process.stdout.write(`${text}\n`),
    error: (text) => void process.stderr.write(`${text}\n`),
  };
}
