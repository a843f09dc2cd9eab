import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const shortest = 32;

/** The secret is missing or weak: what is wrong and what would be right. */
export class SecretError extends Error {}

/**
 * The secret that signs cookies and hashes codes: the given one (`MITEINANDER_SECRET`) or else, if there is a data
 * folder, the one kept there. Throws SecretError if neither is there: in production nothing is made up silently, so the
 * caller passes a data folder only for the embedded database.
 */
export async function sessionSecret(given: string | undefined, dataFolder: string | undefined): Promise<string> {
  if (given !== undefined) {
    if (given.length >= shortest) return given;
    throw new SecretError(`MITEINANDER_SECRET hat ${given.length} Zeichen, nötig sind mindestens ${shortest}. Einen guten Wert macht „openssl rand -base64 32“.`);
  }
  if (dataFolder !== undefined) return secretFrom(dataFolder);
  throw new SecretError('MITEINANDER_SECRET fehlt. Einen guten Wert macht „openssl rand -base64 32“. Er muss nach einem Neustart derselbe sein.');
}

/**
 * The secret kept in the data folder (file `session-secret`, mode 0600), made once. Several starting at the same moment
 * get the same one. Throws SecretError if the file is damaged.
 */
export async function secretFrom(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'session-secret');
  const kept = await readFile(path, 'utf8').catch(ignore('ENOENT')) ?? await keepNew(dataFolder, path);
  if (kept.length >= shortest) return kept;
  throw new SecretError(`Die Datei ${path} ist beschädigt. Löschen Sie die Datei und starten Sie erneut; alle müssen sich dann neu anmelden.`);
}

async function keepNew(dataFolder: string, path: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(32).toString('base64url'));
    await file.sync();
  } finally {
    await file.close();
  }
  // Linking fails if another was faster, and never leaves half a file.
  await link(draft, path).catch(ignore('EEXIST'));
  await rm(draft);
  return readFile(path, 'utf8');
}

function ignore(expected: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== expected) throw error;
    return undefined;
  };
}

/** Hashes with a key of its own per purpose, so that a hash made for one says nothing about another. */
export function keyedHash(secret: string, purpose: string): (text: string) => Buffer {
  const key = createHmac('sha256', secret).update(`miteinander:${purpose}`).digest();
  return (text) => createHmac('sha256', key).update(text).digest();
}
