import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Locale } from '#core/base/locale.ts';
import { fontOfWoff } from './font.ts';
import type { Font } from './font.ts';
import { printable } from './printable.ts';
import type { Json } from './printable.ts';
import { unbroken } from './sheet.ts';
import type { Fit, Imprint, SheetTemplate } from './sheet.ts';
import { printTexts } from './texts.ts';

type PrintOptions = { readonly locale: Locale; readonly imprint: Imprint };

/** The name under which `family.typ` asks for the font; as long as „Noto Sans“ (see fontOfWoff). */
const fontFamily = 'Haus Sans';

/** Templates and the files they import lie below this folder. */
const workspace = new URL('../../', import.meta.url);

// The first fit is everything; a sheet without a page limit gets no other.
const fits: readonly [Fit, ...Fit[]] = [
  { rows: 1000, characters: 4000 },
  { rows: 14, characters: 240 },
  { rows: 12, characters: 120 },
  { rows: 10, characters: 90 },
  { rows: 9, characters: 80 },
  { rows: 8, characters: 70 },
  { rows: 7, characters: 64 },
  { rows: 6, characters: 58 },
  { rows: 5, characters: 50 },
  { rows: 4, characters: 44 },
  { rows: 3, characters: 36 },
  { rows: 2, characters: 28 },
  { rows: 1, characters: 24 },
  { rows: 1, characters: 16 },
  { rows: 1, characters: 12 },
];

type Press = { readonly compiler: NodeCompiler; readonly draws: (codePoint: number) => boolean };
let press: Promise<Press> | undefined;

/**
 * Prints a sheet as tagged PDF/UA-1; the same data gives the same bytes. Throws, with the sheet's name, if the
 * template is faulty or if a sheet with a page limit does not fit even with the least content.
 */
export async function printSheet<Data>(
  template: SheetTemplate<Data>,
  view: Data,
  { locale, imprint: { officePhone, ...rest } }: PrintOptions,
): Promise<Uint8Array> {
  const options = { locale, imprint: { ...rest, officePhone: unbroken(officePhone) } };
  press ??= startPress();
  const { compiler, draws } = await press;
  const sourceFor = (fit: Fit) => {
    const filled = { ...template.fill(view, { ...options, fit }), family: familyData(options) };
    return {
      mainFilePath: fileURLToPath(template.file),
      inputs: { data: JSON.stringify(printable(filled, draws)) },
    };
  };
  try {
    const limit = template.pages ?? Infinity;
    // Query and export by source: a document handed over to JavaScript is never freed again (0.3 MB each).
    const fitting = firstFitting(fits.length, (step) => {
      const [pages] = compiler.query(sourceFor(fits[step]!), { selector: '<pages>', field: 'value' }) as [number];
      return pages <= limit;
    });
    if (fitting === undefined) throw new Error(`does not fit on ${limit} page(s)`);
    return compiler.pdf(sourceFor(fits[fitting]!), { pdfStandard: 'ua-1' });
  } catch (cause) {
    throw new Error(`sheet ${template.name}: ${messageOf(cause)}`, { cause });
  } finally {
    // Keeps what the last few sheets used, so that memory stays bounded.
    compiler.evictCache(8);
  }
}

/** The first of the steps that fits, given that all after a fitting one fit too; most sheets fit at step 0. */
function firstFitting(steps: number, fitsAt: (step: number) => boolean): number | undefined {
  if (fitsAt(0)) return 0;
  let [tooMuch, enough] = [0, steps];
  while (enough - tooMuch > 1) {
    const middle = (tooMuch + enough) >> 1;
    if (fitsAt(middle)) enough = middle;
    else tooMuch = middle;
  }
  return enough < steps ? enough : undefined;
}

// The compiler puts what it has to say into `code` and leaves `message` empty.
function messageOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

function familyData({ locale, imprint }: PrintOptions): Json {
  const t = printTexts(locale);
  const language = locale === 'en' ? 'en-GB' : 'de-DE';
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
    .format(new Date(`${imprint.printedOn}T00:00:00Z`));
  return {
    lang: language.slice(0, 2),
    region: language.slice(3),
    quartierName: imprint.quartierName,
    office: `${t('office')} ${imprint.officePhone}`,
    printedOn: imprint.printedOn,
    printed: t('printed', { date }),
    synthetic: imprint.isSynthetic ? t('synthetic') : null,
    // The page numbers are known only to Typst, which puts them in place of these marks.
    page: t('page', { page: '{page}', pages: '{pages}' }),
  };
}

async function startPress(): Promise<Press> {
  const { NodeCompiler: compilerClass } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = await Promise.all([loadFont('Regular'), loadFont('Bold')]);
  const compiler = compilerClass.create({
    workspace: fileURLToPath(workspace),
    fontArgs: [{ fontBlobs: fonts.map(({ bytes }) => bytes) }],
  });
  return { compiler, draws: (codePoint) => fonts.every((font) => font.draws(codePoint)) };
}

async function loadFont(weight: 'Regular' | 'Bold'): Promise<Font> {
  const path = createRequire(import.meta.url).resolve(`@kern-ux/native/dist/fonts/noto-sans/NotoSans-${weight}.woff`);
  return fontOfWoff(await readFile(path), 'Noto Sans', fontFamily);
}
