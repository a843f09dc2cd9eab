import { join } from 'node:path';
import type { Values } from '#web/texts/texts.ts';
import { causeText, remedyText } from './start-texts.ts';
import type { DatabaseStartCode } from './start-texts.ts';

/**
 * The database cannot be used as it is, and a person has to do something about it. `message` is the cause and `remedy`
 * the way out, both in German; `code` and `facts` are for programs.
 */
export class DatabaseStartError extends Error {
  readonly code: DatabaseStartCode;
  readonly facts: Values;
  readonly remedy: string;

  constructor(code: DatabaseStartCode, facts: Values = {}, options?: ErrorOptions) {
    super(causeText(code, facts), options);
    this.name = 'DatabaseStartError';
    this.code = code;
    this.facts = facts;
    this.remedy = remedyText(code, facts);
  }
}

/** What a fault of the file system or of PostgreSQL while it starts means for a person; any other stays as it is. */
export function asStartError(folder: string, error: unknown): unknown {
  const { code, syscall = '', message } = error as NodeJS.ErrnoException;
  if (syscall.startsWith('spawn')) {
    return new DatabaseStartError('start-failed', { folder, reason: message, log: join(folder, 'postgres.log') }, { cause: error });
  }
  // 53100 is PostgreSQL's disk_full.
  if (code === 'ENOSPC' || code === '53100') {
    return new DatabaseStartError('disk-full', { folder, freeMegabytes: 0, neededMegabytes: 64 }, { cause: error });
  }
  if (code !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return new DatabaseStartError('folder-not-writable', { folder, reason: code }, { cause: error });
  }
  return error;
}
