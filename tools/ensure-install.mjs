/**
 * Installs the packages of package-lock.json if they are not installed yet; else does nothing, in a few milliseconds.
 * Runs before every script of package.json, on any Node from 18 on, hence plain JavaScript without dependencies.
 * It speaks on the error channel only, so that `--json` output of the command line stays clean.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const markFile = join(modules, '.miteinander-lock');
const lockFolder = join(root, 'var', 'install.lock');
const bin = join(modules, '.bin');

if (!isInstalled()) {
  await takeLock();
  process.once('exit', () => rmSync(lockFolder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  if (!isInstalled()) await install();
}
requireNode();

function wantedMark() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

function isInstalled() {
  return existsSync(markFile) && readFileSync(markFile, 'utf8').trim() === wantedMark();
}

/** Waits until no other call installs. A lock whose owner has died is moved away; the rename lets only one do that. */
async function takeLock() {
  mkdirSync(dirname(lockFolder), { recursive: true });
  let told = false;
  for (;;) {
    try {
      mkdirSync(lockFolder);
      writeFileSync(join(lockFolder, 'pid'), String(process.pid));
      return;
    } catch (fault) {
      if (fault.code !== 'EEXIST') fail(`Das Verzeichnis ${root} ist nicht beschreibbar (${fault.code}).`);
    }
    if (isAbandoned()) {
      const grave = `${lockFolder}.${process.pid}`;
      try {
        renameSync(lockFolder, grave);
        rmSync(grave, { recursive: true, force: true });
      } catch {
        // Another call was faster; it or we take the lock in the next round.
      }
      continue;
    }
    if (!told) say('Pakete werden gerade von einem anderen Aufruf installiert, ich warte …');
    told = true;
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

function isAbandoned() {
  try {
    const pid = Number(readFileSync(join(lockFolder, 'pid'), 'utf8'));
    try {
      process.kill(pid, 0);
      return false;
    } catch (fault) {
      return fault.code === 'ESRCH';
    }
  } catch {
    // No pid yet: its owner is between two lines, or died there.
    const since = statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs;
    return since !== undefined && Date.now() - since > 10_000;
  }
}

async function install() {
  say('Installiere Pakete …');
  const begun = Date.now();
  const mark = wantedMark();
  const { code, output } = await npmCi();
  if (code !== 0) fail(`Die Pakete konnten nicht installiert werden. ${remedyFor(output)}`, output);
  mkdirSync(modules, { recursive: true });
  writeFileSync(markFile, `${mark}\n`);
  say(`Pakete installiert (${Math.round((Date.now() - begun) / 1000)} s).`);
}

/** `npm ci` by the npm and the Node that called us, never by the Node inside node_modules that it is about to replace. */
function npmCi() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== bin).join(delimiter);
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const [command, args] = node && npm && existsSync(node) ? [node, [npm, ...options]] : ['npm', options];
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path },
      shell: command === 'npm' && process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const progress = process.stderr.isTTY ? setInterval(() => process.stderr.write('.'), 1000) : undefined;
    const end = (code) => {
      clearInterval(progress);
      if (progress !== undefined) process.stderr.write('\n');
      done({ code, output });
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { output += text; });
    child.once('error', (fault) => { output += fault.message; end(1); });
    child.once('close', end);
  });
}

function remedyFor(output) {
  if (/ENOSPC/.test(output)) return 'Der Datenträger ist voll: Bitte etwa 1 GB frei machen und den Befehl wiederholen.';
  if (/EACCES|EPERM|EROFS/.test(output)) return `Es fehlen Schreibrechte: Bitte die Rechte von ${root} prüfen.`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'Die npm-Registry ist nicht erreichbar: Bitte Netz und Proxy prüfen (npm config get registry) und den Befehl wiederholen.';
  }
  if (/EINTEGRITY/.test(output)) return 'Ein Paket kam anders an als in package-lock.json festgehalten: Bitte „npm cache clean --force“ und wiederholen.';
  if (/EUSAGE/.test(output)) return 'package.json und package-lock.json passen nicht zueinander (siehe tools/complete-lock.ts).';
  if (/spawn npm ENOENT/.test(output)) return 'npm wurde nicht gefunden: Bitte Node.js mit npm installieren.';
  return 'Die Meldung von npm:';
}

/** Where no package carries Node for this platform, the scripts run on the Node of the machine, and that must do. */
function requireNode() {
  if (existsSync(join(bin, process.platform === 'win32' ? 'node.cmd' : 'node'))) return;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 12)) return;
  fail(`Für ${process.platform}-${process.arch} liegt kein Node im Paket bei, und hier läuft Node ${process.versions.node}.`
    + ' Bitte Node 24.12 oder neuer installieren (https://nodejs.org).');
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text, output = '') {
  say(text);
  const details = output.trim().split('\n').slice(0, 15).join('\n');
  if (details !== '') say(details);
  process.exit(1);
}
