import { foldName } from '#core/search-text/fold-name.ts';

/** Words that begin a sentence in a contact book and are nobody's name. */
const noNames = new Set(('frau herr familie ruft rief an hat will moechte bittet braucht sucht fragt kommt meldet anruf heute '
  + 'morgen uhr wegen fuer und oder aber nicht kein keine bitte tochter sohn mutter vater nachbar nachbarin einkauf arzt termin '
  + 'montag dienstag mittwoch donnerstag freitag samstag sonntag').split(' ').map(foldName));

/**
 * The words of a half-sentence that could be a name, folded for the search: at least three letters, from the first
 * twelve words, capitalised ones first because German names are.
 */
export function possibleNames(text: string, most = 4): string[] {
  const words = text.split(/[^\p{L}'-]+/u).filter((word) => word.length >= 3).slice(0, 12);
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  const folded = [...capitalised, ...words].map(foldName).filter((word) => word.length >= 3 && !noNames.has(word));
  return [...new Set(folded)].slice(0, most);
}
