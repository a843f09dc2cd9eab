import { textsOf } from '#web/texts/texts.ts';

/** The words of erasing a person. */
export const eraseTexts = textsOf({
  de: {
    'title': '{name} löschen', 'lead': 'Wer gelöscht werden will, wird gelöscht (Art. 17 DSGVO). Das lässt sich nicht zurücknehmen.',
    'first': 'Vielleicht vorher', 'first-hand-out': 'Auskunft mitgeben', 'first-edit': 'Nur weggezogen oder verstorben?',
    'what': 'Was geschieht', 'what-kind': 'Was', 'what-lines': 'Zeilen', 'what-fate': 'Was damit geschieht',
    'fate.goes': 'wird gelöscht', 'fate.emptied': 'Name und Worte werden entfernt; Nummer, Tag und Zahl bleiben', 'fate.stays': 'bleibt ohne Namen',
    'why.ledger': 'Das Hilfebuch ist die Grundlage aller Stunden und Belege; seine Zeilen tragen nur noch eine Nummer statt eines Namens.',
    'why.documents': 'Von ausgestellten Belegen bleiben Nummer, Zeitraum und Summe, damit die Nummernfolge und die Abrechnung stimmen. Die Blätter mit dem Namen werden gelöscht, auch solche anderer Menschen, auf denen der Name steht.',
    'why.consents': 'Dass eine Einwilligung gegeben und wann sie beendet wurde, muss nachweisbar bleiben (Art. 7 Abs. 1, Art. 17 Abs. 3 DSGVO).',
    'why.audit': 'Wer hineingesehen hat, bleibt nachweisbar, ohne Namen der gelöschten Person.',
    'why.outside': 'Nicht gelöscht wird, was das Haus schon verlassen hat: gedruckte Blätter, gesendete E-Mails, heruntergeladene Dateien, und Sicherungen bis zu ihrem Ablauf.',
    'others': 'Wen es noch betrifft', 'others-none': 'Niemanden sonst.', 'others-lead': 'Bitte sagen Sie diesen Menschen Bescheid.',
    'help': 'Laufende Hilfe', 'help-lead': '{commissions, plural, =0 {Keine Beauftragung läuft} one {Eine Beauftragung läuft} other {# Beauftragungen laufen}}; {visits, plural, =0 {kein Besuch ist offen} one {ein Besuch ist offen} other {# Besuche sind offen}}; {requests, plural, =0 {keine Anfrage wartet} one {eine Anfrage wartet} other {# Anfragen warten}}.',
    'help-end': 'Ja, alles beenden und absagen', 'help-end-hint': 'Besuche ohne Bericht gelten als abgesagt. Melden Sie vorher, was stattgefunden hat.',
    'mentions': 'Meint das diese Person?', 'mentions-lead': 'In diesen Einträgen über andere steht ein Name, den mehrere tragen. Kreuzen Sie an, wo diese Person gemeint ist; dort wird er entfernt.',
    'confirm': 'Zur Bestätigung: den ganzen Namen eintippen', 'confirm-hint': '{name}', 'save': 'Endgültig löschen', 'not': 'Nicht löschen',
    'done': 'Gelöscht', 'done-lead': 'Die Person ist gelöscht. Was bleiben musste, trägt keinen Namen mehr.', 'done-back': 'Zu den Menschen',
  },
  en: {
    'title': 'Erase {name}', 'lead': 'Whoever wishes to be erased is erased (Art. 17 GDPR). This cannot be undone.',
    'first': 'Perhaps first', 'first-hand-out': 'Hand out what is held', 'first-edit': 'Only moved or died?',
    'what': 'What happens', 'what-kind': 'What', 'what-lines': 'Lines', 'what-fate': 'What becomes of it',
    'fate.goes': 'is deleted', 'fate.emptied': 'name and words are removed; number, day and figure stay', 'fate.stays': 'stays without a name',
    'why.ledger': 'The help ledger is the ground of all hours and receipts; its lines bear a number instead of a name.',
    'why.documents': 'Of issued documents number, period and sum stay, so that the numbering and the accounts hold. The sheets with the name are deleted, also those of others on which the name stands.',
    'why.consents': 'That a consent was given and when it ended must stay provable (Art. 7 (1), Art. 17 (3) GDPR).',
    'why.audit': 'Who looked stays provable, without the name of the erased person.',
    'why.outside': 'What has left the house is not erased: printed sheets, sent e-mails, downloaded files, and backups until they expire.',
    'others': 'Who else is touched', 'others-none': 'Nobody else.', 'others-lead': 'Please tell these people.',
    'help': 'Running help', 'help-lead': '{commissions, plural, =0 {No commission runs} one {One commission runs} other {# commissions run}}; {visits, plural, =0 {no visit is open} one {one visit is open} other {# visits are open}}; {requests, plural, =0 {no request waits} one {one request waits} other {# requests wait}}.',
    'help-end': 'Yes, end and call off everything', 'help-end-hint': 'Visits without a report count as called off. Report first what took place.',
    'mentions': 'Does this mean the person?', 'mentions-lead': 'These entries about others hold a name that several bear. Tick where this person is meant; the name is removed there.',
    'confirm': 'To confirm, type the whole name', 'confirm-hint': '{name}', 'save': 'Erase for good', 'not': 'Do not erase',
    'done': 'Erased', 'done-lead': 'The person is erased. What had to stay bears no name any more.', 'done-back': 'To the people',
  },
});
