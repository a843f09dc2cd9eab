/** What JSON can carry: the form in which a sheet's data reaches Typst. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

// Stands for a character that the font lacks; Noto Sans draws it.
const replacement = '�';

// Common signs that the font lacks, in signs that it has.
const spelled: Readonly<Record<string, string>> = { '→': '->', '←': '<-', '−': '–', '≤': '<=', '≥': '>=' };

// A run without a place to break is broken here: at 16 pt on A6 about 20 letters fit on a line.
const longestRun = 18;
const zeroWidthSpace = '\u200b';

// Invisible on paper, or steering the direction of what follows: dropped.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/u;

/**
 * Makes every string in the data fit to print: in composed form, without invisible characters, with � for each
 * character that the font lacks (PDF/UA allows no missing glyph), and with places to break in endless words.
 */
export function printable(value: Json, draws: (codePoint: number) => boolean): Json {
  if (typeof value === 'string') return printableText(value, draws);
  if (Array.isArray(value)) return value.map((item: Json) => printable(item, draws));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item, draws)]));
  }
  return value;
}

function printableText(text: string, draws: (codePoint: number) => boolean): string {
  let printed = '';
  let run = 0;
  for (const character of text.normalize('NFC')) {
    if (character === '\n') {
      printed += '\n';
      run = 0;
    } else if (character === '\t') {
      printed += ' ';
      run = 0;
    } else if (!invisible.test(character)) {
      if (/[\s-]/u.test(character)) run = 0;
      else if (++run > longestRun) {
        printed += zeroWidthSpace;
        run = 1;
      }
      printed += draws(character.codePointAt(0)!) ? character : (spelled[character] ?? replacement);
    }
  }
  return printed;
}
