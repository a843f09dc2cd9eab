import { textsOf, type Catalogue } from '#web/texts/texts.ts';

/** The words of room cooperation. */
export const cooperationTexts = textsOf({
  de: {
    'list.title': 'Angebote im Quartier', 'list.lead': 'Dienste, Vereine und Stellen, die helfen. Die Reihenfolge wird jeden Tag neu gemischt.',
    'list.lead-near': 'Die nächsten zuerst, gerechnet zu Fuß ab {address}.', 'list.new': 'Neu eintragen', 'list.activity': 'Wobei?', 'list.near': 'In der Nähe von',
    'list.near-hint': 'Straße und Nummer, zum Beispiel: koper 5', 'list.show': 'Zeigen', 'list.filter': 'Angebote auswählen', 'list.all': 'Alle Angebote',
    'list.none': 'Das bietet im Quartier niemand an', 'list.none-body': 'Fragen Sie im Büro: Dort wird aufgeschrieben, was fehlt, und ohne Namen an die Stadt gemeldet.',
    'list.few': '{count, plural, one {Nur ein Angebot. Wählen kann man erst ab dreien.} other {Nur # Angebote. Wählen kann man erst ab dreien.}}',
    'list.near-unknown': 'Diese Adresse ist nicht auf der Karte.', 'list.walk': '{minutes, plural, one {eine Minute} other {# Minuten}} zu Fuß',
    'one.lead': 'Was dort angeboten wird und wie man es erreicht.', 'one.kind': 'Art', 'one.offers': 'Hilft bei', 'one.phone': 'Telefon', 'one.email': 'E-Mail',
    'one.address': 'Adresse', 'one.hours': 'Geöffnet', 'one.confirmed': 'Bestätigt', 'one.unknown': 'nicht bekannt', 'one.map': 'Weg dorthin auf der Karte',
    'one.unconfirmed': 'nicht bestätigt seit {date}', 'one.never-confirmed': 'noch nie bestätigt', 'one.confirm': 'Stimmt noch: bestätigen', 'one.change': 'Ändern',
    'one.confirm-title': 'Stimmt das noch?', 'one.confirm-lead': 'Rufen Sie kurz an. Was bestätigt ist, gilt sechs Monate.',
    'form.new': 'Angebot eintragen', 'form.change': '{name} ändern', 'form.lead': 'Was hier steht, sehen alle im Quartier.', 'form.name': 'Name', 'form.kind': 'Was ist es?',
    'form.activities': 'Wobei wird geholfen?', 'form.phone': 'Telefon', 'form.email': 'E-Mail', 'form.address': 'Adresse', 'form.address-hint': 'Straße und Nummer wie auf der Karte',
    'form.hours': 'Öffnungszeiten', 'form.save': 'Speichern', 'form.cancel': 'Abbrechen',
    'form.stored': 'So steht es jetzt da', 'form.stored-lead': 'Jemand anderes war schneller. Wenn Sie speichern, gilt, was Sie geschrieben haben.',
    'notice.gespeichert': 'Gespeichert und bestätigt.', 'notice.bestaetigt': 'Bestätigt.',
    'kind.care_service': 'Pflegedienst', 'kind.day_care': 'Tagespflege', 'kind.advice_centre': 'Beratung', 'kind.pharmacy': 'Apotheke', 'kind.doctor': 'Arztpraxis',
    'kind.meals': 'Essen ins Haus', 'kind.transport': 'Fahrdienst', 'kind.meeting_place': 'Treffpunkt', 'kind.library': 'Bibliothek', 'kind.parish': 'Kirchgemeinde',
    'kind.association': 'Verein', 'kind.housing_company': 'Wohnungsunternehmen', 'kind.municipality': 'Stadt', 'kind.care_fund': 'Pflegekasse', 'kind.research': 'Forschung',
  },
  'de-x-leicht': {
    'list.title': 'Wer hilft hier', 'list.lead': 'Hier finden Sie Hilfe in Ihrer Nähe.', 'list.activity': 'Wobei brauchen Sie Hilfe?',
    'list.none': 'Das gibt es hier noch nicht', 'list.none-body': 'Rufen Sie im Büro an.', 'one.lead': 'Hier bekommen Sie Hilfe.', 'one.hours': 'Offen',
    'one.unconfirmed': 'vielleicht nicht mehr richtig. Zuletzt geprüft: {date}', 'one.never-confirmed': 'noch nicht geprüft', 'kind.care_service': 'Pflege-Dienst',
    'kind.advice_centre': 'Hier bekommen Sie Rat', 'kind.transport': 'Fahr-Dienst', 'kind.housing_company': 'Vermieter', 'kind.care_fund': 'Pflege-Kasse',
  },
  en: {
    'list.title': 'Offers in the Quartier', 'list.lead': 'Services, associations and offices that help. The order is shuffled anew each day.',
    'list.lead-near': 'The nearest first, on foot from {address}.', 'list.new': 'Enter a new one', 'list.activity': 'Help with what?', 'list.near': 'Near',
    'list.near-hint': 'Street and number, for example: koper 5', 'list.show': 'Show', 'list.filter': 'Choose offers', 'list.all': 'All offers',
    'list.none': 'Nobody in the Quartier offers this', 'list.none-body': 'Ask at the office: what is missing is written down there and told to the city without a name.',
    'list.few': '{count, plural, one {Only one offer. Choosing takes at least three.} other {Only # offers. Choosing takes at least three.}}',
    'list.near-unknown': 'This address is not on the map.', 'list.walk': '{minutes, plural, one {one minute} other {# minutes}} on foot',
    'one.lead': 'What is offered there and how to reach it.', 'one.kind': 'Kind', 'one.offers': 'Helps with', 'one.phone': 'Phone', 'one.email': 'E-mail',
    'one.address': 'Address', 'one.hours': 'Open', 'one.confirmed': 'Confirmed', 'one.unknown': 'not known', 'one.map': 'The way there on the map',
    'one.unconfirmed': 'not confirmed since {date}', 'one.never-confirmed': 'never confirmed', 'one.confirm': 'Still right: confirm', 'one.change': 'Change',
    'one.confirm-title': 'Is this still right?', 'one.confirm-lead': 'Give them a short call. What is confirmed holds for six months.',
    'form.new': 'Enter an offer', 'form.change': 'Change {name}', 'form.lead': 'Everybody in the Quartier sees what stands here.', 'form.name': 'Name', 'form.kind': 'What is it?',
    'form.activities': 'What do they help with?', 'form.phone': 'Phone', 'form.email': 'E-mail', 'form.address': 'Address', 'form.address-hint': 'Street and number as on the map',
    'form.hours': 'Opening hours', 'form.save': 'Save', 'form.cancel': 'Cancel',
    'form.stored': 'This is stored now', 'form.stored-lead': 'Somebody else was faster. If you save, what you wrote counts.',
    'notice.gespeichert': 'Saved and confirmed.', 'notice.bestaetigt': 'Confirmed.',
    'kind.care_service': 'Care service', 'kind.day_care': 'Day care', 'kind.advice_centre': 'Advice', 'kind.pharmacy': 'Pharmacy', 'kind.doctor': 'Doctor’s practice',
    'kind.meals': 'Meals to the door', 'kind.transport': 'Transport', 'kind.meeting_place': 'Meeting place', 'kind.library': 'Library', 'kind.parish': 'Parish',
    'kind.association': 'Association', 'kind.housing_company': 'Housing company', 'kind.municipality': 'City', 'kind.care_fund': 'Pflegekasse', 'kind.research': 'Research',
  },
});

/** Why room cooperation refuses, and what to do then. */
export const cooperationRefusals = {
  de: {
    'organisation-name-missing': 'Hier fehlt der Name. Bitte schreiben Sie, wie der Dienst heißt.',
    'organisation-email-unreadable': 'Das ist keine E-Mail-Adresse. Richtig wäre zum Beispiel: name@example.org',
  },
  en: {
    'organisation-name-missing': 'The name is missing here. Please write what the service is called.',
    'organisation-email-unreadable': 'This is not an e-mail address. Right would be, for example: name@example.org',
  },
} as const satisfies Catalogue<string>;
