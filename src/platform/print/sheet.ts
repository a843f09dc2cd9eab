import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import type { Json } from './printable.ts';
import { printTexts } from './texts.ts';

/** What stands in the footer of every sheet. `officePhone` is written as one reads it aloud. */
export type Imprint = {
  readonly quartierName: string;
  readonly officePhone: string;
  readonly printedOn: CalendarDate;
  readonly isSynthetic: boolean;
};

/** How much of long content is printed: at most so many rows of each list, so many characters of each text. */
export type Fit = { readonly rows: number; readonly characters: number };

/** What a template gets to fill itself: the reader's language, the imprint, and how much there is room for. */
export type Filling = { readonly locale: Locale; readonly imprint: Imprint; readonly fit: Fit };

/** The filled sheet as Typst reads it. `title` names the document; all else is the template's own. */
type FilledSheet = { readonly title: string; readonly [key: string]: Json };

/**
 * A sheet: the Typst file and the function that fills it. `name` stands in faults and file names. With `pages` it
 * must not grow beyond that number and is filled with less and less (`fit`) until it fits.
 */
export type SheetTemplate<Data> = {
  readonly name: string;
  readonly file: URL;
  readonly pages?: number;
  fill(data: Data, filling: Filling): FilledSheet;
};

/** The beginning of a text, at most `fit.characters` long, cut between words where possible and marked by „…“. */
export function shortened(text: string, fit: Fit): string {
  if (text.length <= fit.characters) return text;
  const start = text.slice(0, fit.characters - 1);
  const lastSpace = start.lastIndexOf(' ');
  return `${(lastSpace > fit.characters / 2 ? start.slice(0, lastSpace) : start).trimEnd()}…`;
}

/** A telephone number that is not broken at the end of a line, unless it is too long for any line. */
export function unbroken(phone: string): string {
  return phone.length > 24 ? phone : phone.replaceAll(' ', '\u00a0');
}

/** A list as `cut-list` of `family.typ` takes it. */
type CutList<T extends Json> = { readonly shown: readonly T[]; readonly more: string | null };

/** The rows for which there is room and, if some are left out, how many and where they can be learnt. */
export function cutList<T extends Json>(rows: readonly T[], { fit, locale }: Filling): CutList<T> {
  const left = rows.length - fit.rows;
  if (left <= 0) return { shown: rows, more: null };
  return { shown: rows.slice(0, fit.rows), more: printTexts(locale)('more', { count: left }) };
}
