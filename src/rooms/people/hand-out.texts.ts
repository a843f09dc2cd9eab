import { textsOf } from '#web/texts/texts.ts';

const de = {
  'title': 'Alles, was wir über {name} wissen', 'lead': 'Auskunft nach Art. 15 DSGVO. Auf Papier zum Mitgeben und als Datei zum Mitnehmen (Art. 20).',
  'print': 'Auskunft drucken (PDF)', 'file': 'Als Datei (JSON)', 'none': 'Nichts.', 'more': '{count, plural, one {und # weitere Zeile in der Datei} other {und # weitere Zeilen in der Datei}}',
  'check': 'Bitte lesen Sie die Auskunft durch, bevor Sie sie aus der Hand geben: In freien Texten können andere Menschen genannt sein.',
  'why': 'Wofür: Hilfe im Quartier vermitteln und belegen. Woher: von der Person selbst, von denen, die sie benannt hat, und aus der täglichen Arbeit. Wer es wissen darf, steht unter „Einwilligungen“. Sie können verlangen, dass etwas berichtigt oder gelöscht wird, und sich bei der Aufsichtsbehörde für den Datenschutz beschweren.',
  'person': 'Über die Person', 'issued': 'Auskunft vom {date}', 'seen': 'Wer hat hineingesehen', 'yes': 'ja', 'no': 'nein',
  'table.people.person': 'Person', 'table.people.household': 'Haushalt', 'table.people.channel': 'Wege zum Erreichen', 'table.people.tie': 'Menschen im Umfeld',
  'table.people.proxy': 'Vollmachten', 'table.people.role': 'Aufgaben', 'table.people.account_link': 'Zugang', 'table.people.consent': 'Einwilligungen',
  'table.people.consent_revocation': 'Widerrufe', 'table.people.merge': 'Zusammengeführte Einträge', 'table.desk.entry': 'Kontaktbuch', 'table.desk.call': 'Anrufe, die verabredet sind',
  'table.desk.stand_in': 'Vertretungen', 'table.hilfemix.arrangement': 'Wünsche und Absprachen', 'table.hilfemix.need': 'Bedarf', 'table.helping.helper': 'Angaben als helfende Person',
  'table.helping.absence': 'Abwesenheiten', 'table.helping.request': 'Anfragen', 'table.helping.answer': 'Antworten', 'table.helping.commission': 'Beauftragungen',
  'table.helping.commission_end': 'Ende von Beauftragungen', 'table.helping.visit': 'Besuche', 'table.helping.report': 'Berichte', 'table.helping.ledger': 'Hilfebuch',
  'table.entitlements.grading': 'Einstufung', 'table.entitlements.self_check': 'Selbsttest', 'table.entitlements.booking': 'Abrechnungen', 'table.entitlements.pot_choice': 'Wahl des Topfes',
  'table.entitlements.allowance_declaration': 'Angaben zu Freibeträgen', 'table.entitlements.document': 'Ausgestellte Belege', 'table.entitlements.document_sheet': 'Inhalt der Belege',
  'table.evaluation.panelist': 'Teilnahme an Befragungen', 'table.evaluation.entry': 'Antworten in Befragungen', 'table.personal.feed': 'Kalender-Adressen',
  'table.personal.telling': 'Nachrichten an Angehörige', 'table.platform.audit': 'Wer hat hineingesehen', 'table.auth.letter_code': 'Einladungen', 'table.other': 'Sonstiges ({table})',
  'column.given_name': 'Vorname', 'column.family_name': 'Nachname', 'column.salutation': 'Anrede', 'column.birth_date': 'geboren', 'column.lives_elsewhere': 'wohnt anderswo',
  'column.languages': 'Sprachen', 'column.aids': 'Hilfsmittel', 'column.locale': 'Sprache der Seiten', 'column.matters': 'was wichtig ist', 'column.status': 'Stand', 'column.status_since': 'Stand seit',
  'column.created_at': 'angelegt', 'column.address': 'Anschrift', 'column.floor': 'Stockwerk', 'column.has_lift': 'Aufzug', 'column.bell_name': 'Klingel', 'column.kind': 'Art',
  'column.value': 'Angabe', 'column.is_preferred': 'am liebsten so', 'column.note': 'Hinweis', 'column.verified_on': 'geprüft am', 'column.what': 'was', 'column.closeness': 'Nähe (1 bis 3)',
  'column.frequency': 'wie oft', 'column.since': 'seit', 'column.until': 'bis', 'column.scope': 'wofür', 'column.document_seen_on': 'Urkunde gesehen am', 'column.role': 'Aufgabe',
  'column.linked_at': 'verbunden am', 'column.recipient_group': 'für', 'column.category': 'was', 'column.purpose': 'Zweck', 'column.given_how': 'wie gegeben', 'column.given_on': 'gegeben am',
  'column.valid_until': 'gilt bis', 'column.own_words': 'in eigenen Worten', 'column.recorded_at': 'aufgenommen', 'column.revoked_how': 'wie widerrufen', 'column.revoked_on': 'widerrufen am',
  'column.merged_at': 'zusammengeführt', 'column.before': 'Eintrag vorher', 'column.number': 'Nr.', 'column.at': 'wann', 'column.channel': 'Weg', 'column.caller': 'angerufen hat',
  'column.callback': 'Rückruf', 'column.text': 'Text', 'column.promise': 'versprochen', 'column.due': 'fällig', 'column.state_after': 'Stand danach', 'column.unmet_activity': 'was fehlte',
  'column.weekdays': 'Wochentage (1 = Montag)', 'column.if_unanswered': 'wenn niemand abnimmt', 'column.last_on': 'zuletzt', 'column.days': 'Tage', 'column.wishes': 'Wünsche', 'column.key_is_where': 'Schlüssel',
  'column.review_on': 'wieder ansehen', 'column.agreed_on': 'vereinbart am', 'column.activity': 'Hilfe', 'column.urgency': 'Eile (1 bis 3)', 'column.every': 'Rhythmus', 'column.every_n': 'jede wievielte',
  'column.time_of_day_min': 'Uhrzeit', 'column.part_of_day': 'Tageszeit', 'column.duration_min': 'Dauer', 'column.starts_on': 'ab', 'column.ends_on': 'bis', 'column.requirements': 'was nötig ist',
  'column.closed_on': 'abgeschlossen am', 'column.helper_class': 'wer hilft', 'column.activities': 'Hilfen', 'column.free': 'freie Zeiten (Minuten der Woche)', 'column.max_min_per_week': 'höchstens in der Woche',
  'column.max_walk_min': 'Fußweg höchstens', 'column.max_persons': 'Menschen höchstens', 'column.refuses': 'lieber nicht', 'column.has_car': 'Auto', 'column.is_paid': 'bezahlt',
  'column.secrecy_signed_on': 'Verschwiegenheit unterschrieben', 'column.last_answer_on': 'letzte Antwort', 'column.schedule': 'Zeitplan', 'column.asked_at': 'gefragt', 'column.answer_by': 'Antwort bis',
  'column.answer': 'Antwort', 'column.how': 'wie', 'column.answered_at': 'geantwortet', 'column.payer': 'wer zahlt', 'column.cents_per_hour': 'je Stunde', 'column.commissioned_at': 'beauftragt',
  'column.insurer': 'versichert bei', 'column.starts_at': 'Beginn', 'column.original_start': 'geplant war', 'column.day': 'Tag', 'column.outcome': 'Ergebnis', 'column.minutes': 'Minuten', 'column.reason': 'Grund',
  'column.reported_at': 'gemeldet', 'column.metres': 'Meter', 'column.cents': 'Betrag', 'column.source': 'Quelle', 'column.booked_at': 'gebucht', 'column.pflegegrad': 'Pflegegrad', 'column.from_day': 'ab',
  'column.to_day': 'bis', 'column.insurance': 'Versicherung', 'column.living_form': 'Wohnform', 'column.land': 'Land', 'column.decided_by': 'entschieden von', 'column.notice_on': 'Bescheid vom',
  'column.answers': 'Antworten', 'column.consent_how': 'Einwilligung', 'column.consent_on': 'Einwilligung am', 'column.keep_until': 'aufbewahrt bis', 'column.charge': 'Topf', 'column.billed_by': 'abgerechnet von',
  'column.by_relatives': 'durch Angehörige', 'column.year': 'Jahr', 'column.allowance': 'Freibetrag', 'column.elsewhere_cents': 'anderswo', 'column.declared_on': 'erklärt am', 'column.law': 'Rechenweg',
  'column.issued_at': 'ausgestellt', 'column.content': 'Inhalt', 'column.joined_on': 'dabei seit', 'column.pass': 'Eingabe', 'column.entered_at': 'eingegeben', 'column.revoked_at': 'widerrufen',
  'column.told_at': 'gesendet', 'column.expires_at': 'gilt bis', 'column.used_at': 'benutzt', 'column.replaced_at': 'ersetzt', 'column.request_id': 'Vorgang', 'column.detail': 'Einzelheit',
} as const;

type Key = keyof typeof de;

const en: Record<Key, string> = {
  'title': 'Everything we know about {name}', 'lead': 'Access under Art. 15 GDPR. On paper to hand over and as a file to take along (Art. 20).',
  'print': 'Print (PDF)', 'file': 'As a file (JSON)', 'none': 'Nothing.', 'more': '{count, plural, one {and # more line in the file} other {and # more lines in the file}}',
  'check': 'Please read it through before you hand it over: free texts may name other people.',
  'why': 'What for: to arrange and document help in the Quartier. From where: from the person, from those named by the person, and from daily work. Who may know it stands under “Consents”. You can ask for anything to be corrected or erased, and complain to the data protection authority.',
  'person': 'About the person', 'issued': 'As of {date}', 'seen': 'Who looked', 'yes': 'yes', 'no': 'no',
  'table.people.person': 'Person', 'table.people.household': 'Household', 'table.people.channel': 'Ways to reach', 'table.people.tie': 'People around',
  'table.people.proxy': 'Proxies', 'table.people.role': 'Roles', 'table.people.account_link': 'Account', 'table.people.consent': 'Consents',
  'table.people.consent_revocation': 'Revocations', 'table.people.merge': 'Merged entries', 'table.desk.entry': 'Contact book', 'table.desk.call': 'Agreed calls',
  'table.desk.stand_in': 'Stand-ins', 'table.hilfemix.arrangement': 'Wishes and agreements', 'table.hilfemix.need': 'Needs', 'table.helping.helper': 'Profile as a helper',
  'table.helping.absence': 'Absences', 'table.helping.request': 'Requests', 'table.helping.answer': 'Answers', 'table.helping.commission': 'Commissions',
  'table.helping.commission_end': 'Ends of commissions', 'table.helping.visit': 'Visits', 'table.helping.report': 'Reports', 'table.helping.ledger': 'Help ledger',
  'table.entitlements.grading': 'Einstufung', 'table.entitlements.self_check': 'Self-check', 'table.entitlements.booking': 'Bills', 'table.entitlements.pot_choice': 'Choice of pot',
  'table.entitlements.allowance_declaration': 'Declared allowances', 'table.entitlements.document': 'Issued documents', 'table.entitlements.document_sheet': 'Content of documents',
  'table.evaluation.panelist': 'Part in surveys', 'table.evaluation.entry': 'Answers in surveys', 'table.personal.feed': 'Calendar addresses',
  'table.personal.telling': 'Messages to relatives', 'table.platform.audit': 'Who looked', 'table.auth.letter_code': 'Invitations', 'table.other': 'Other ({table})',
  'column.given_name': 'given name', 'column.family_name': 'family name', 'column.salutation': 'salutation', 'column.birth_date': 'born', 'column.lives_elsewhere': 'lives elsewhere',
  'column.languages': 'languages', 'column.aids': 'aids', 'column.locale': 'language of pages', 'column.matters': 'what matters', 'column.status': 'state', 'column.status_since': 'state since',
  'column.created_at': 'entered', 'column.address': 'address', 'column.floor': 'floor', 'column.has_lift': 'lift', 'column.bell_name': 'bell', 'column.kind': 'kind',
  'column.value': 'value', 'column.is_preferred': 'preferred', 'column.note': 'note', 'column.verified_on': 'checked on', 'column.what': 'what', 'column.closeness': 'closeness (1 to 3)',
  'column.frequency': 'how often', 'column.since': 'since', 'column.until': 'until', 'column.scope': 'for what', 'column.document_seen_on': 'document seen on', 'column.role': 'role',
  'column.linked_at': 'linked on', 'column.recipient_group': 'for', 'column.category': 'what', 'column.purpose': 'purpose', 'column.given_how': 'how given', 'column.given_on': 'given on',
  'column.valid_until': 'valid until', 'column.own_words': 'in own words', 'column.recorded_at': 'recorded', 'column.revoked_how': 'how revoked', 'column.revoked_on': 'revoked on',
  'column.merged_at': 'merged', 'column.before': 'entry before', 'column.number': 'no.', 'column.at': 'when', 'column.channel': 'way', 'column.caller': 'caller',
  'column.callback': 'call back', 'column.text': 'text', 'column.promise': 'promised', 'column.due': 'due', 'column.state_after': 'state after', 'column.unmet_activity': 'what was missing',
  'column.weekdays': 'weekdays (1 = Monday)', 'column.if_unanswered': 'if nobody answers', 'column.last_on': 'last', 'column.days': 'days', 'column.wishes': 'wishes', 'column.key_is_where': 'key',
  'column.review_on': 'review', 'column.agreed_on': 'agreed on', 'column.activity': 'help', 'column.urgency': 'urgency (1 to 3)', 'column.every': 'rhythm', 'column.every_n': 'every how many',
  'column.time_of_day_min': 'time', 'column.part_of_day': 'part of the day', 'column.duration_min': 'duration', 'column.starts_on': 'from', 'column.ends_on': 'until', 'column.requirements': 'what is needed',
  'column.closed_on': 'closed on', 'column.helper_class': 'who helps', 'column.activities': 'kinds of help', 'column.free': 'free times (minutes of the week)', 'column.max_min_per_week': 'at most per week',
  'column.max_walk_min': 'walk at most', 'column.max_persons': 'persons at most', 'column.refuses': 'rather not', 'column.has_car': 'car', 'column.is_paid': 'paid',
  'column.secrecy_signed_on': 'secrecy signed', 'column.last_answer_on': 'last answer', 'column.schedule': 'schedule', 'column.asked_at': 'asked', 'column.answer_by': 'answer by',
  'column.answer': 'answer', 'column.how': 'how', 'column.answered_at': 'answered', 'column.payer': 'who pays', 'column.cents_per_hour': 'per hour', 'column.commissioned_at': 'commissioned',
  'column.insurer': 'insured with', 'column.starts_at': 'start', 'column.original_start': 'was planned', 'column.day': 'day', 'column.outcome': 'outcome', 'column.minutes': 'minutes', 'column.reason': 'reason',
  'column.reported_at': 'reported', 'column.metres': 'metres', 'column.cents': 'amount', 'column.source': 'source', 'column.booked_at': 'booked', 'column.pflegegrad': 'Pflegegrad', 'column.from_day': 'from',
  'column.to_day': 'until', 'column.insurance': 'insurance', 'column.living_form': 'living form', 'column.land': 'Land', 'column.decided_by': 'decided by', 'column.notice_on': 'notice of',
  'column.answers': 'answers', 'column.consent_how': 'consent', 'column.consent_on': 'consent on', 'column.keep_until': 'kept until', 'column.charge': 'pot', 'column.billed_by': 'billed by',
  'column.by_relatives': 'by relatives', 'column.year': 'year', 'column.allowance': 'allowance', 'column.elsewhere_cents': 'elsewhere', 'column.declared_on': 'declared on', 'column.law': 'reasoning',
  'column.issued_at': 'issued', 'column.content': 'content', 'column.joined_on': 'since', 'column.pass': 'pass', 'column.entered_at': 'entered', 'column.revoked_at': 'revoked',
  'column.told_at': 'sent', 'column.expires_at': 'expires', 'column.used_at': 'used', 'column.replaced_at': 'replaced', 'column.request_id': 'request', 'column.detail': 'detail',
};

/** The words of what is handed out: tables and columns by their names in the database. */
export const handOutTexts = textsOf({ de, en });

/** Whether there are words for a table or column; a test sees to it that all have. */
export function isHandOutKey(key: string): key is Key {
  return Object.hasOwn(de, key);
}

/** The tables of which something is handed out, by the names under which they have words. */
export const handOutTables: readonly string[] = Object.keys(de).filter((key) => key.startsWith('table.') && key !== 'table.other')
  .map((key) => key.slice('table.'.length));
