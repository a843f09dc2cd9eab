const de = {
  'welfare-mix-amount-invalid': 'Die Menge passt nicht. Bitte 0 oder mehr angeben, höchstens {most, number}.',
  'welfare-mix-nothing-known': 'Es ist keine Hilfe bekannt, die sich aufteilen ließe. Bitte zuerst Hilfe eintragen.',
  'substitution-share-invalid': 'Der Anteil passt nicht. Bitte 0 bis 1 angeben, mit kleinstem, wahrscheinlichstem und größtem Wert in dieser Reihenfolge.',
  'substitution-price-twice': 'Für „{activity}“ stehen zwei Preise. Bitte einen streichen.',
  'substitution-payers-invalid': 'Die Anteile der Kostenträger für „{activity}“ ergeben nicht 1. Bitte die Anteile prüfen.',
} as const;

type Texts = Readonly<Record<keyof typeof de, string>>;

const en: Texts = {
  'welfare-mix-amount-invalid': 'The amount does not fit. Please give 0 or more, at most {most, number}.',
  'welfare-mix-nothing-known': 'No help is known that could be shared out. Please enter help first.',
  'substitution-share-invalid': 'The share does not fit. Please give 0 to 1, with the least, most likely and greatest value in this order.',
  'substitution-price-twice': 'There are two prices for “{activity}”. Please remove one.',
  'substitution-payers-invalid': 'The shares of the payers for “{activity}” do not add up to 1. Please check the shares.',
};

/** The words of the refusals about the welfare mix, in ICU MessageFormat. */
export const welfareMixRefusals = { de, en } as const;
