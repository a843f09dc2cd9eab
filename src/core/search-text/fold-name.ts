/**
 * The one folding of names for searching: what sounds or is typed alike becomes the same text, in TypeScript and in SQL.
 * The steps stand here once; `foldName` and `foldNameSql` are both made from them, so they cannot drift apart.
 */

// Combining marks of Latin, Greek and Cyrillic letters and the vowel signs of Arabic, after canonical decomposition:
// Polish, Sorbian, Turkish, Vietnamese accents and the dots of the umlauts. The extended blocks go too: newer Unicode versions
// add marks there, whose order PostgreSQL and Node would see differently.
const marks = '[\\u0300-\\u036f\\u064b-\\u065f\\u1ab0-\\u1aff\\u1dc0-\\u1dff]';

// Letters that have no decomposition; one letter each, then those that stand for two.
const plainFrom = 'łđðøıħŧŋς';
const plainTo = 'lddoihtnσ';
const pairs = [['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['þ', 'th']] as const;

// All that is no letter: ASCII and Latin-1 signs, modifier letters (also an apostrophe), general punctuation and symbols,
// ideographic punctuation, Latin Extended-D (its case differs between Unicode versions), private use, presentation forms.
const separators = '[\\u0001-\\u002f\\u003a-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff'
  + '\\u1680\\u2000-\\u2bff\\u3000-\\u303f\\ua720-\\ua7ff\\ue000-\\uf8ff\\ufb00-\\uffff]';
const beyondBasicPlane = '[^\\u0001-\\uffff]';

// ä is typed as ae or a, and ae, oe, ue of other origin (Bauer, Manuela) fold the same way on both sides.
const umlautPair = '([aou])e+';

// Hoffmann and Hofmann, Schmitt and Schmit, Groß and Gros.
const doubled = '([a-z])\\1+';

const steps = [
  { pattern: separators, replacement: ' ' },
  { pattern: beyondBasicPlane, replacement: ' ' },
  { pattern: umlautPair, replacement: '$1' },
  { pattern: doubled, replacement: '$1' },
  { pattern: ' +', replacement: ' ' },
  { pattern: '^ | $', replacement: '' },
].map((step) => ({ ...step, expression: new RegExp(step.pattern, 'gu') }));

const allMarks = new RegExp(marks, 'gu');
const plain = new Map([...plainFrom].map((letter, index) => [letter, plainTo[index]!]));
const special = new RegExp(`[${plainFrom}${pairs.map(([letter]) => letter).join('')}]`, 'gu');
const replacements = new Map<string, string>([...plain, ...pairs]);

/**
 * The form in which names are compared: Müller = Mueller = Muller = muler, Groß = Gross, Łukasz = Lukasz, Šołta = Solta,
 * Müller-Lüdenscheidt = „muler ludenscheidt“. Small letters and digits of any script, single spaces between words. Folding
 * twice changes nothing, and a typed beginning of a name folds to a beginning of the folded name except within a doubled
 * letter or a pair, where it is the same or shorter.
 */
export function foldName(text: string): string {
  let folded = text
    .toWellFormed()
    .normalize('NFD')
    .replace(allMarks, '')
    .toLowerCase()
    .replace(special, (letter) => replacements.get(letter)!);
  for (const { expression, replacement } of steps) folded = folded.replace(expression, replacement);
  return folded;
}

/**
 * The same folding as an SQL function `platform.fold_name(text)`, for generated columns and indexes. Needs PostgreSQL 17
 * (`pg_c_utf8`: case by Unicode, the same on every machine) and a database in UTF-8. tests/fold-name-twin.test.ts runs
 * both on the same texts and holds the migration to this definition.
 */
export const foldNameSql = `create or replace function platform.fold_name(name text) returns text
language sql immutable parallel safe strict
return ${sqlExpression()};
`;

// Nested calls, inmost first: the name in the middle, one line for each step after it.
function sqlExpression(): string {
  const calls = [
    { call: 'normalize', rest: 'nfd' },
    { call: 'regexp_replace', rest: `'${marks}', '', 'g'` },
    { call: 'lower', rest: undefined },
    { call: 'translate', rest: `'${plainFrom}', '${plainTo}'` },
    ...pairs.map(([letter, pair]) => ({ call: 'replace', rest: `'${letter}', '${pair}'` })),
    ...steps.map(({ pattern, replacement }) => ({
      call: 'regexp_replace', rest: `'${pattern}', '${replacement.replace('$', '\\')}', 'g'`,
    })),
  ];
  return calls.reduce(
    (inner, { call, rest }) => `${call}(${inner}${rest === undefined ? ' collate "pg_c_utf8")' : `,\n  ${rest})`}`,
    'name',
  );
}
