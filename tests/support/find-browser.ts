/** Finds a Chromium that really runs: one of the system, else the one that comes inside an npm package (ADR 0012). */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

/** A way to start a browser: a name for messages, the program, and what its environment needs beyond ours. */
export type BrowserChoice = {
  readonly name: string;
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** A browser that drew a page here, or what each one tried answered. */
export type FoundBrowser =
  | { readonly ok: true; readonly choice: BrowserChoice }
  | { readonly ok: false; readonly reason: string };

// As root there is no sandbox; the rest keeps the browser from calling anyone but the server under test.
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/**
 * Tries every browser by starting it and returns the first that draws a page. The test runner does this once and hands
 * the answer to its children in MITEINANDER_BROWSER, which is believed.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const told = process.env['MITEINANDER_BROWSER'];
  if (told !== undefined) return JSON.parse(told) as FoundBrowser;
  const failures: string[] = [];
  for (const candidate of [...systemBrowsers(), ...packagedBrowsers()]) {
    try {
      const choice = candidate();
      await drawPage(choice);
      return { ok: true, choice };
    } catch (fault) {
      failures.push(reasonOf(fault));
    }
  }
  const tried = failures.length === 0 ? 'none found' : failures.join('; ');
  return { ok: false, reason: `no browser runs here (${tried}). Remedy: apt-get install chromium, or set CHROME_PATH.` };
}

/** Starts the browser without a window. The caller closes it. */
export function launchBrowser(choice: BrowserChoice): Promise<Browser> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath: choice.executablePath,
    args: flags,
    timeout: 30_000,
    env: { ...Object.fromEntries(inherited), ...choice.env },
  });
}

async function drawPage(choice: BrowserChoice): Promise<void> {
  const browser = await launchBrowser(choice);
  try {
    const page = await browser.newPage();
    // Letters, because a browser without fonts starts well and breaks at the first word.
    await page.setContent('<h1>Grüße</h1>');
    if ((await page.screenshot()).length === 0) throw new Error(`${choice.name} draws no page`);
  } finally {
    await browser.close();
  }
}

function systemBrowsers(): (() => BrowserChoice)[] {
  const told = process.env['CHROME_PATH'] ?? '';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(told === '' ? [] : [told]), ...named]
    .filter((path) => existsSync(path))
    .map((path) => () => ({ name: path, executablePath: path }));
}

/** The packaged browser, first with the system's libraries and fonts, then with those it brings along. */
function packagedBrowsers(): (() => BrowserChoice)[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const name = '@sparticuz/chromium';
  return [
    () => ({ name, executablePath: join(unpackBrowser(), 'chromium') }),
    () => {
      const folder = unpackBrowser();
      const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
      return { name: `${name} with its own libraries`, executablePath: join(folder, 'chromium'), env };
    },
  ];
}

/** Unpacks the packaged browser beside its place and renames it there: two processes never see half a browser. */
function unpackBrowser(): string {
  const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `miteinander-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(folder)) return folder;
  const begun = mkdtempSync(`${folder}.`);
  try {
    // The package unpacks to the temporary folder and nowhere else, hence a process with one of its own.
    const script = `
      import chromium, { inflate } from '@sparticuz/chromium';
      await chromium.executablePath();
      await inflate(${JSON.stringify(join(packageFolder, 'bin', 'al2023.tar.br'))});`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: packageFolder, env: { ...process.env, TMPDIR: begun }, stdio: ['ignore', 'ignore', 'pipe'],
    });
    // The settings that come along look for the fonts in /tmp.
    writeFileSync(join(begun, 'fonts.conf'), `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`);
    if (!existsSync(folder)) renameSync(begun, folder);
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
  return folder;
}

function reasonOf(fault: unknown): string {
  const text = fault instanceof Error ? fault.message : String(fault);
  return /error while loading shared libraries: [^\n]+/.exec(text)?.[0] ?? text.split('\n', 1)[0] ?? text;
}
