/**
 * The lines of an iCalendar text (RFC 5545 3.1): at most 75 octets of UTF-8 each, ended by CR LF; longer ones go on
 * after a line break and a space. Never cuts a character.
 */
export function foldLines(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

const mostOctets = 75;

function foldLine(line: string): string {
  if (line.length * 3 <= mostOctets) return line;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/**
 * A value of type TEXT (RFC 5545 3.3.11). Control characters other than tab and line break are dropped; halves of
 * surrogate pairs become U+FFFD.
 */
export function textValue(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}
