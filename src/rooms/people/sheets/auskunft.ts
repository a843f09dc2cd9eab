import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';
import type { HandOutPart } from '../hand-out.ts';

/** Everything held about a person. Texts come as finished words in the reader's language. */
export type Auskunft = {
  readonly title: string;
  readonly why: string;
  readonly parts: readonly (Omit<HandOutPart, 'more'> & { readonly more: string | null })[];
};

const words = wordsOf({
  de: { given: 'ausgegeben: Tag, Name' },
  en: { given: 'handed out: date, name' },
});

/** A4, as many pages as there is to tell. */
export const auskunft: SheetTemplate<Auskunft> = {
  name: 'auskunft',
  file: new URL('./auskunft.typ', import.meta.url),
  fill: (data, { locale }) => ({ ...data, words: words(locale, {}) }),
};
