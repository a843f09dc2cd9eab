import type { Locale } from '#core/base/locale.ts';
import { saySchedule } from '#rooms/helping/index.ts';
import type { NeedTimes } from './need-times.ts';
import { requirements } from './hilfemix.schema.ts';
import { sayLanguage } from './say-reason.ts';
import { hilfemixTexts } from './texts.ts';

/** When help is needed, in words: „dienstags um 10 Uhr, 1 Stunde“, „dienstags, 1 Stunde, am Vormittag“. */
export function sayNeedTimes(need: NeedTimes, locale: Locale): string {
  const when = saySchedule(need, locale);
  return need.timeOfDay === null && need.partOfDay !== null ? `${when}, ${hilfemixTexts(locale)(`part.${need.partOfDay}`)}` : when;
}

/** What a helper must be able to do or bear, in words; codes that nobody knows are left out. */
export function sayRequirements(codes: readonly string[], locale: Locale): string[] {
  const t = hilfemixTexts(locale);
  return codes.flatMap((code) => {
    const known = requirements.find((one) => one === code);
    if (known !== undefined) return [t(`requirement.${known}`)];
    return code.startsWith('language:') ? [t('requirement.language', { language: sayLanguage(code.slice(9), locale) })] : [];
  });
}
