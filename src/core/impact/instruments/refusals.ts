const de = {
  'instrument-unknown': 'Das Instrument „{instrument}“ ist nicht da. Möglich sind: {known}.',
  'instrument-answers-shape': 'Bitte die Antworten als Liste in der Reihenfolge der Fragen oder je Frage mit ihrem Namen angeben: {items}.',
  'instrument-item-unknown': 'Die Frage „{item}“ gibt es in {instrument} nicht. Möglich sind: {items}.',
  'instrument-answer-impossible': 'Die Antwort „{answer}“ gibt es bei „{item}“ nicht. Möglich sind: {allowed}.',
  'instrument-not-scorable': 'Für {instrument} fehlen zu viele Antworten: {missing}. {most, plural, =0 {Es darf keine fehlen} =1 {Höchstens eine darf fehlen} other {Höchstens # dürfen fehlen}}; geraten wird nicht.',
  'instrument-scale-open': 'Der Wert „{scale}“ ist offen, weil Antworten fehlen: {missing}.',
  'instrument-aggregate-only': '{instrument} ist nur für Gruppen gedacht. Bitte keinen einzelnen Wert einer Person zeigen.',
  'instrument-licence-needed': 'Für {instrument} braucht es eine Erlaubnis: {licence} Bitte vor der Befragung einholen.',
} as const;

type Texts = Readonly<Record<keyof typeof de, string>>;

const en: Texts = {
  'instrument-unknown': 'There is no instrument “{instrument}”. Possible are: {known}.',
  'instrument-answers-shape': 'Please give the answers as a list in the order of the items, or each item by its name: {items}.',
  'instrument-item-unknown': 'There is no item “{item}” in {instrument}. Possible are: {items}.',
  'instrument-answer-impossible': 'There is no answer “{answer}” to “{item}”. Possible are: {allowed}.',
  'instrument-not-scorable': 'Too many answers to {instrument} are missing: {missing}. {most, plural, =0 {None may be missing} =1 {At most one may be missing} other {At most # may be missing}}; nothing is guessed.',
  'instrument-scale-open': 'The value “{scale}” is open because answers are missing: {missing}.',
  'instrument-aggregate-only': '{instrument} is meant for groups. Please show no single value of a person.',
  'instrument-licence-needed': '{instrument} needs a permission: {licence} Please get it before the survey.',
};

/** The words of the refusals and findings about instruments, in ICU MessageFormat. */
export const instrumentRefusals = { de, en } as const;
