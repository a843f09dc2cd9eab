import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { keyedHash, secretFrom, SecretError, sessionSecret } from './secret.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'miteinander-secret-'))));
afterEach(() => rm(folder, { recursive: true }));

test('The secret is made once, kept for the owner only, and the same for all who start together.', async () => {
  const data = join(folder, 'data');
  const secrets = await Promise.all([1, 2, 3, 4].map(() => secretFrom(data)));
  assert.equal(new Set(secrets).size, 1);
  assert.match(secrets[0]!, /^[\w-]{43}$/);
  assert.equal(await secretFrom(data), secrets[0]);
  assert.equal((await stat(join(data, 'session-secret'))).mode & 0o777, 0o600);
  assert.deepEqual(await readdir(data), ['session-secret']);
});

test('A damaged file is not replaced silently.', async () => {
  await writeFile(join(folder, 'session-secret'), 'short');
  await assert.rejects(secretFrom(folder), SecretError);
  assert.equal(await readFile(join(folder, 'session-secret'), 'utf8'), 'short');
});

test('A given secret is used if it is long enough; without one and without a data folder nothing is made up.', async () => {
  const given = 'x'.repeat(32);
  assert.equal(await sessionSecret(given, folder), given);
  assert.deepEqual(await readdir(folder), []);
  await assert.rejects(sessionSecret('x'.repeat(31), folder), /31 Zeichen.*mindestens 32/);
  await assert.rejects(sessionSecret(undefined, undefined), /MITEINANDER_SECRET fehlt/);
  assert.equal(await sessionSecret(undefined, folder), await secretFrom(folder));
});

test('The same text hashes differently for another purpose or another secret.', () => {
  const hashes = [keyedHash('s', 'a')('text'), keyedHash('s', 'b')('text'), keyedHash('t', 'a')('text')].map((hash) => hash.toString('hex'));
  assert.equal(new Set(hashes).size, 3);
  assert.equal(keyedHash('s', 'a')('text').toString('hex'), hashes[0]);
});
