/** The drill of docs/how-to/back-up-and-restore.md, with the very commands that stand there. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { openHouseDatabase } from '../src/start.ts';

const folder = await mkdtemp(join(tmpdir(), 'miteinander-backup-'));
const dataFolder = join(folder, 'var/data');
process.env['TMPDIR'] = folder;
after(() => rm(folder, { recursive: true, force: true }));

/** Opens the house's database as `npm start` does, asks it something as owner of the tables, and closes it again. */
async function ask(sql: string): Promise<unknown[]> {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...environment } = process.env;
  const database = await openHouseDatabase(environment, { dataFolder }, () => undefined);
  const client = new Client(database.owner);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
    await database.close();
  }
}

/** The command in the how-to that contains this; each name of a copy there is the same copy here. */
async function commandWith(part: string): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../docs/how-to/back-up-and-restore.md'), 'utf8');
  const command = text.match(/tar -C var [^`\n]+/g)?.find((found) => found.includes(part));
  assert.ok(command !== undefined, `the how-to has no command with ${part}`);
  return command.replace(/"?miteinander-\S+\.tar\.gz"?|"miteinander-.*?\.tar\.gz"/, 'copy.tar.gz');
}

async function run(command: string): Promise<void> {
  await promisify(execFile)('sh', ['-c', command], { cwd: folder });
}

test('a copy that is made and put back by the how-to holds everything up to the day of the copy', async () => {
  await mkdir(join(folder, 'var'), { recursive: true });
  const names = `select name from platform.quartier order by name`;
  const found = (quartier: string): string =>
    `insert into platform.quartier (name, slug, time_zone, land) values ('${quartier}', lower('${quartier}'), 'Europe/Berlin', 'DE-SN')`;
  await ask(found('Altstadt'));
  await assert.rejects(access(join(dataFolder, 'postgres/cluster/postmaster.pid')), 'nothing runs');
  await run(await commandWith('-czf'));

  await ask(found('Neustadt'));
  assert.deepEqual(await ask(names), [{ name: 'Altstadt' }, { name: 'Neustadt' }]);

  await rename(dataFolder, `${dataFolder}-aside`);
  await run(await commandWith('-xzf'));
  assert.deepEqual(await ask(names), [{ name: 'Altstadt' }]);
});
