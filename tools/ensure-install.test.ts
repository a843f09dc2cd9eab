import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

type Run = { code: number; said: string };

/** A checkout with one dependency that is a folder beside it, so that npm needs no network. */
function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'miteinander-install-'));
  mkdirSync(join(root, 'tools'));
  mkdirSync(join(root, 'neighbour'));
  copyFileSync(join(import.meta.dirname, 'ensure-install.mjs'), join(root, 'tools', 'ensure-install.mjs'));
  writeFileSync(join(root, 'neighbour', 'package.json'), '{"name":"neighbour","version":"1.0.0"}');
  const dependencies = { neighbour: 'file:neighbour' };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'probe', version: '1.0.0', dependencies }));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({
    name: 'probe', version: '1.0.0', lockfileVersion: 3, requires: true,
    packages: {
      '': { name: 'probe', version: '1.0.0', dependencies },
      neighbour: { version: '1.0.0' },
      'node_modules/neighbour': { resolved: 'neighbour', link: true },
    },
  }));
  return root;
}

function ensure(root: string, env: Record<string, string> = {}): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'tools', 'ensure-install.mjs')], { env: { ...process.env, ...env } }, (fault, stdout, stderr) => {
      assert.equal(stdout, '', 'the output channel belongs to the command that follows');
      done({ code: typeof fault?.code === 'number' ? fault.code : 0, said: stderr });
    });
  });
}

test('installs once, and the second call does nothing', async () => {
  const root = checkout();
  try {
    const first = await ensure(root);
    assert.equal(first.code, 0, first.said);
    assert.match(first.said, /^Installiere Pakete …\nPakete installiert/);
    assert.ok(existsSync(join(root, 'node_modules', 'neighbour', 'package.json')));
    assert.deepEqual(await ensure(root), { code: 0, said: '' });
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('two calls at the same time install once between them, over the lock of a call that died', async () => {
  const root = checkout();
  try {
    mkdirSync(join(root, 'var', 'install.lock'), { recursive: true });
    // Beyond the largest process id of Linux: nobody has it.
    writeFileSync(join(root, 'var', 'install.lock', 'pid'), '4194305');
    const runs = await Promise.all([ensure(root), ensure(root)]);
    assert.deepEqual(runs.map(({ code }) => code), [0, 0]);
    assert.equal(runs.filter(({ said }) => said.includes('Installiere Pakete')).length, 1, JSON.stringify(runs));
    assert.equal(existsSync(join(root, 'var', 'install.lock')), false);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('says that the registry is out of reach, and leaves no mark', async () => {
  const root = checkout();
  try {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    lock.packages[''].dependencies = { absent: '1.0.0' };
    lock.packages['node_modules/absent'] = {
      version: '1.0.0', resolved: 'http://127.0.0.1:9/absent-1.0.0.tgz', integrity: `sha512-${'A'.repeat(86)}==`,
    };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
    writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'probe', version: '1.0.0', dependencies: { absent: '1.0.0' } }));
    const { code, said } = await ensure(root, {
      npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0', npm_config_cache: join(root, 'cache'),
    });
    assert.equal(code, 1);
    assert.match(said, /Die npm-Registry ist nicht erreichbar/);
    assert.equal(existsSync(join(root, 'node_modules', '.miteinander-lock')), false);
  } finally {
    rmSync(root, { recursive: true });
  }
});
