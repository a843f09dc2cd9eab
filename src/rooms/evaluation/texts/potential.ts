import { textsOf } from '#web/texts/texts.ts';

const de = {
  title: 'Potenzial', lead: 'Was ein Ort hat und was ihm fehlt: eine moderierte Runde einigt sich je Frage auf eine Stufe, daneben stehen die Zahlen. Es gibt keine Gesamtnote.',
  sites: 'Welche Orte?', 'sites.first': 'Ort', 'sites.second': 'daneben', 'sites.show': 'Zeigen', 'sites.none': '– kein zweiter Ort –', record: 'Runde festhalten',
  none: 'Noch keine Runde', 'none-body': 'Laden Sie sechs bis zwölf Menschen ein: Bewohnerinnen, Helfende, Dienste, Kommune. Zwei Stunden genügen.',
  'round.by': 'Moderierte Runde am {day}, {count, plural, one {# Person} other {# Personen}}', 'round.who': 'Moderation: {who}', synthetic: 'Beispieldaten', 'round.missing': 'Für {site} ist noch keine Runde festgehalten.',
  'dimension.structure': 'Struktur', 'dimension.people': 'Menschen', 'dimension.places': 'Orte und Wege', 'dimension.offers': 'Angebote', 'dimension.cooperation': 'Zusammenarbeit', 'dimension.money': 'Geld',
  strengths: 'Stärken (da und gesichert)', options: 'Nächste Schritte (da, noch nicht gesichert)', gaps: 'Lücken', open: 'noch offen', mean: 'im Mittel {mean, number, ::.0} von 3',
  compare: 'Frage für Frage', 'compare.lead': 'Niemand bekommt eine Note. Die Frage ist, was einer vom anderen lernen kann.', question: 'Frage', level: 'Stufe', figure: 'Zahlen aus diesem Quartier', why: 'Warum', 'level.open': 'offen',
  'form.title': 'Runde festhalten', 'form.lead': 'Je Frage die Stufe, auf die sich die Runde geeinigt hat, und in einem Satz warum. Worauf man sich nicht einigte, bleibt frei. Bitte keine Namen: Was hier steht, lesen auch Träger und Kommune.', 'form.site': 'Um welchen Ort ging es?', 'form.own': 'dieses Quartier', 'form.new': 'ein neuer Ort', 'form.name': 'Name des neuen Ortes',
  'form.on': 'Tag der Runde', 'form.by': 'Moderiert von', 'form.count': 'Teilnehmende', 'form.open': 'nicht geeinigt', 'form.why': 'Warum?', 'form.save': 'Festhalten', 'notice.festgehalten': 'Festgehalten. Die Runde bleibt stehen, die nächste kommt dazu.',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  title: 'Potential', lead: 'What a site has and what it lacks: a moderated round agrees on a level for each question, beside it stand the figures. There is no overall mark.',
  sites: 'Which sites?', 'sites.first': 'Site', 'sites.second': 'beside it', 'sites.show': 'Show', 'sites.none': '– no second site –', record: 'Record a round',
  none: 'No round yet', 'none-body': 'Invite six to twelve people: residents, helpers, services, municipality. Two hours are enough.',
  'round.by': 'Moderated round on {day}, {count, plural, one {# person} other {# persons}}', 'round.who': 'Moderated by {who}', synthetic: 'example data', 'round.missing': 'No round is on record for {site} yet.',
  'dimension.structure': 'Structure', 'dimension.people': 'People', 'dimension.places': 'Places and ways', 'dimension.offers': 'Offers', 'dimension.cooperation': 'Cooperation', 'dimension.money': 'Money',
  strengths: 'Strengths (there and secured)', options: 'Next steps (there, not secured yet)', gaps: 'Gaps', open: 'still open', mean: '{mean, number, ::.0} of 3 on average',
  compare: 'Question by question', 'compare.lead': 'Nobody gets a mark. The question is what one can learn from the other.', question: 'Question', level: 'Level', figure: 'Figures of this Quartier', why: 'Why', 'level.open': 'open',
  'form.title': 'Record a round', 'form.lead': 'For each question the level on which the round agreed, and in a sentence why. What was not agreed on stays empty. Please no names: Träger and municipality read this too.', 'form.site': 'Which site was it about?', 'form.own': 'this Quartier', 'form.new': 'a new site', 'form.name': 'Name of the new site',
  'form.on': 'Day of the round', 'form.by': 'Moderated by', 'form.count': 'Participants', 'form.open': 'not agreed', 'form.why': 'Why?', 'form.save': 'Record', 'notice.festgehalten': 'Recorded. The round stays as it is, the next one is added.',
};

/** The words of the potential analysis. */
export const potentialTexts = textsOf<keyof typeof de>({ de, en });
