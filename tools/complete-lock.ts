/**
 * Completes package-lock.json after a change of dependencies: `node tools/complete-lock.ts [folder]`.
 *
 * npm leaves a package for another platform out of the lockfile if it cannot read it in the registry at hand, and then
 * `npm ci` refuses that lockfile everywhere. Each one left out gets the version its parent names and the platform its
 * own name tells; npm then skips it on every other platform. Without an integrity hash, because none could be read.
 */
import './require-node.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Entry = { version?: string; cpu?: string[]; os?: string[]; libc?: string[]; optional?: true; optionalDependencies?: Record<string, string> };
type Lock = { packages: Record<string, Entry> };

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const path = join(process.argv[2] ?? join(import.meta.dirname, '..'), 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
const added: string[] = [];
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] !== undefined || !/^\d+\.\d+\.\d+/.test(version)) continue;
    lock.packages[key] = { version, ...platformOf(name), optional: true };
    added.push(`${name}@${version}`);
  }
}
const [root, ...rest] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root!, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'package-lock.json is complete' : `added ${added.length}:\n  ${added.join('\n  ')}`);

/** The platform in a name such as `@oxlint/binding-linux-arm64-musl`; refuses a name that tells none. */
function platformOf(name: string): Pick<Entry, 'cpu' | 'os' | 'libc'> {
  const words = name.replace(/^@[^/]+\//, '').replace('windows', 'win32').split('-');
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor)).slice(0, 1);
  if (os.length === 0 && !cpu.includes('wasm32')) throw new Error(`${name} does not tell its platform; add it to package-lock.json by hand`);
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : words.some((word) => word.startsWith('gnu')) && os.includes('linux') ? ['glibc'] : [];
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}), ...(libc.length > 0 ? { libc } : {}) };
}
