import { ok, refuse } from '../base/result.ts';
import type { Result } from '../base/result.ts';

// E.164 allows 15 digits with the country code; emergency numbers have three.
const fewest = 3;
const most = 15;

/**
 * A telephone number as digits, for searching and comparing: German numbers begin with 0 (`+49 (0) 3571 / 47-11` and
 * `0049 3571 4711` become `035714711`), others with 00 and the country code (`+48 71 …` becomes `004871…`); a number
 * without area code stays as typed. Refuses `phone_not_a_number` (a sign that no number has, named in `sign`),
 * `phone_too_short` and `phone_too_long` (`digits`, and `least` or `most`).
 */
export function germanPhoneDigits(text: string): Result<string> {
  const typed = text.normalize('NFKC').trim();
  const wrong = /[^\d\s+()/.\-\u2010-\u2015]/u.exec(typed)?.[0] ?? (/.\+/u.test(typed.replace(/\s/gu, '')) ? '+' : undefined);
  if (wrong !== undefined) return refuse('phone_not_a_number', { sign: wrong });
  const international = /^\s*\(?\s*(\+|00)/u.test(typed);
  // In +49 (0) 3571 the zero in brackets is only dialled within the country.
  const digits = (international ? typed.replace(/\(\s*0\s*\)/u, '') : typed).replace(/\D/gu, '').replace(international ? /^00/u : /^$/u, '');
  if (digits.length < fewest) return refuse('phone_too_short', { digits: digits.length, least: fewest });
  if (digits.length > most) return refuse('phone_too_long', { digits: digits.length, most });
  if (!international) return ok(digits);
  return ok(digits.startsWith('49') ? `0${digits.slice(2).replace(/^0/u, '')}` : `00${digits}`);
}
