import { randomBytes } from 'node:crypto';

// Crockford's base 32 (www.crockford.com/base32.html): no I, L, O or U, which the ear and the eye mix up.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 10;

/** A new code of 50 random bits, without its grouping. */
export function newLetterCode(): string {
  // 256 is a multiple of 32, so every letter is equally likely.
  return Array.from(randomBytes(codeLength), (byte) => alphabet[byte % 32]).join('');
}

/** The code in groups of 4, 4 and 2, as it is printed and read aloud: `7K3M-9QRT-2X`. */
export function groupLetterCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/**
 * Reads a code as people type it: small letters, blanks, dashes and dots anywhere, O for 0, I and L for 1. Undefined if
 * it cannot be one.
 */
export function parseLetterCode(typed: string): string | undefined {
  if (typed.length > 100) return undefined;
  const letters = typed.replace(/[\s.\p{Pd}]/gu, '');
  if (letters.length !== codeLength || !/^[0-9a-z]+$/i.test(letters)) return undefined;
  const code = letters.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.includes('U') ? undefined : code;
}
