type Salutation = 'frau' | 'herr' | 'none' | null;

/** Relations in pairs: what the one is to the other, and what the other is to her, each as woman and as man. */
const pairs: readonly (readonly [readonly [string, string], readonly [string, string]])[] = [
  [['Tochter', 'Sohn'], ['Mutter', 'Vater']],
  [['Schwiegertochter', 'Schwiegersohn'], ['Schwiegermutter', 'Schwiegervater']],
  [['Enkelin', 'Enkel'], ['Großmutter', 'Großvater']],
  [['Nichte', 'Neffe'], ['Tante', 'Onkel']],
  [['Schwester', 'Bruder'], ['Schwester', 'Bruder']],
  [['Ehefrau', 'Ehemann'], ['Ehefrau', 'Ehemann']],
  [['Frau', 'Mann'], ['Frau', 'Mann']],
  [['Partnerin', 'Partner'], ['Partnerin', 'Partner']],
  [['Freundin', 'Freund'], ['Freundin', 'Freund']],
  [['Nachbarin', 'Nachbar'], ['Nachbarin', 'Nachbar']],
  [['Cousine', 'Cousin'], ['Cousine', 'Cousin']],
];

/**
 * What the other one is if she said what the first one is to her: `Tochter` of a woman gives `Mutter`. Empty if the word
 * is not known or has no counterpart (`Sozialarbeiterin`).
 */
export function inverseRelation(what: string, salutation: Salutation): string {
  const word = what.trim().toLowerCase();
  for (const [one, other] of pairs) {
    const counterpart = isOne(one, word) ? other : isOne(other, word) ? one : undefined;
    if (counterpart === undefined) continue;
    const [woman, man] = counterpart;
    return salutation === 'frau' ? woman : salutation === 'herr' ? man : `${woman} / ${man}`;
  }
  return '';
}

function isOne([woman, man]: readonly [string, string], word: string): boolean {
  return word === woman.toLowerCase() || word === man.toLowerCase();
}
