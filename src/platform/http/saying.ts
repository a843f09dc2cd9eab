import type { Locale } from '#core/base/locale.ts';
import type { Refusal } from '#core/base/result.ts';
import { textsOf, type Catalogue } from '#web/texts/texts.ts';

/**
 * The words of refusals from the catalogues of all rooms; the first one that knows a code wins. A code that no catalogue
 * knows is said as itself, so that it is never silently lost; a test keeps that from happening.
 */
export function saying(catalogues: readonly Catalogue<string>[]): (locale: Locale) => (refusal: Refusal) => string {
  const byCode = new Map<string, (locale: Locale) => (code: string, facts: Refusal['facts']) => string>();
  for (const catalogue of catalogues) {
    const texts = textsOf(catalogue);
    for (const code of Object.keys(catalogue.de)) {
      if (!byCode.has(code)) byCode.set(code, (locale) => (known, facts) => texts(locale)(known, facts));
    }
  }
  return (locale) => ({ code, facts }) => byCode.get(code)?.(locale)(code, facts ?? {}) ?? code;
}
