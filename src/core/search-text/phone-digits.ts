import { ok, refuse } from '../base/result.ts';
import type { Result } from '../base/result.ts';

// E.164 allows 15 digits with the country code; emergency numbers have three.
const fewest = 3;
const most = 15;
const mostCharacters = 60;

/**
 * A telephone number as digits, for searching and comparing: German numbers begin with 0 (`+49 (0) 3571 / 47-11` and
 * `0049 3571 4711` become `035714711`), others with 00 and the country code (`+48 71 …` becomes `004871…`); a number
 * without area code stays as typed. Refuses `phone-not-a-number` (a sign that no number has, named in `sign`),
 * `phone-too-short` and `phone-too-long` (`digits`, and `least` or `most`).
 */
export function germanPhoneDigits(text: string): Result<string> {
  if (text.length > mostCharacters) return refuse('phone-too-long', { digits: text.length, most });
  const typed = text.normalize('NFKC').trim();
  // A plus stands before all digits or nowhere.
  const wrong = /[^\d\s+()/.\-\u2010-\u2015]|(?<=[\d+].*)\+/u.exec(typed)?.[0];
  if (wrong !== undefined) return refuse('phone-not-a-number', { sign: wrong });
  const international = /^\s*\(?\s*(\+|00)/u.test(typed);
  // In +49 (0) 3571 the zero in brackets is only dialled within the country.
  const digits = international
    ? typed.replace(/\(\s*0\s*\)/u, '').replace(/\D/gu, '').replace(/^00/u, '')
    : typed.replace(/\D/gu, '');
  if (digits.length < fewest) return refuse('phone-too-short', { digits: digits.length, least: fewest });
  if (digits.length > most) return refuse('phone-too-long', { digits: digits.length, most });
  if (!international) return ok(digits);
  return ok(digits.startsWith('49') ? `0${digits.slice(2).replace(/^0/u, '')}` : `00${digits}`);
}
