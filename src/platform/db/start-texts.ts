import { textsOf } from '#web/texts/texts.ts';

const causes = {
  'platform-unsupported': 'Für dieses System ({platform}) bringt Miteinander keine Datenbank mit.',
  'binaries-missing': 'Die mitgelieferte Datenbank ({packageName}) ist nicht installiert.',
  'disk-full': 'Auf dem Datenträger von {folder} ist zu wenig Platz ({freeMegabytes} MB frei, {neededMegabytes} MB nötig).',
  'folder-foreign': 'Der Datenordner {folder} ist nicht leer und gehört nicht zu Miteinander.',
  'folder-not-ours': 'Die Datenbank in {folder} gehört einem anderen Benutzer dieses Rechners.',
  'folder-not-writable': 'In den Datenordner {folder} kann nicht geschrieben werden ({reason}).',
  'data-newer': 'Die Daten in {folder} stammen von PostgreSQL {found}; dieses Miteinander bringt PostgreSQL {expected} mit.',
  'data-older': 'Die Daten in {folder} stammen von PostgreSQL {found}; dieses Miteinander braucht PostgreSQL {expected}.',
  'socket-folder-unsafe': 'Der Ordner {folder} für die Verbindung zur Datenbank gehört einem anderen Benutzer oder ist für andere offen.',
  'start-failed': 'Die Datenbank in {folder} ist nicht gestartet. Ihre letzte Meldung: {reason}',
  'start-timeout': 'Die Datenbank in {folder} war nach {seconds} Sekunden noch nicht bereit.',
  'connection-half': 'Es ist nur {given} gesetzt, {missing} fehlt.',
  'connection-invalid': '{name} ist keine Adresse einer PostgreSQL-Datenbank.',
  'app-role-too-strong': 'Die Anwendung verbindet sich als „{role}“. Diese Rolle {reason} und könnte jeden Schutz umgehen.',
  'migration-name': 'Die Datei {name} im Ordner der Migrationen heißt nicht wie „000001-name.sql“ oder hat eine doppelte Nummer.',
  'migration-changed': 'Die Migration {name} wurde geändert, nachdem sie angewendet worden war.',
  'migration-order': 'Die Migration {name} fehlt in der Datenbank, obwohl eine spätere schon angewendet ist.',
  'migration-unknown': 'In der Datenbank ist die Migration {name} angewendet, die dieser Stand von Miteinander nicht kennt.',
  'migration-failed': 'Die Migration {name} ist gescheitert (Zeile {line}): {reason}',
} as const;

/** Why the database cannot be used. */
export type DatabaseStartCode = keyof typeof causes;

const remedies: Record<DatabaseStartCode, string> = {
  'platform-unsupported': 'Setzen Sie DATABASE_URL und DATABASE_OWNER_URL auf einen eigenen PostgreSQL-18-Server. Unter Windows hilft auch WSL.',
  'binaries-missing': 'Führen Sie „npm ci“ aus, ohne die optionalen Pakete auszulassen.',
  'disk-full': 'Schaffen Sie Platz und starten Sie erneut. Bestätigte Daten sind erhalten.',
  'folder-foreign': 'Nennen Sie in MITEINANDER_DATA einen leeren Ordner oder einen, den Miteinander angelegt hat.',
  'folder-not-ours': 'Starten Sie Miteinander als derselbe Benutzer wie beim ersten Mal.',
  'folder-not-writable': 'Geben Sie dem Benutzer Schreibrecht oder nennen Sie in MITEINANDER_DATA einen anderen Ordner.',
  'data-newer': 'Starten Sie die neuere Fassung von Miteinander, die zuletzt lief.',
  'data-older': 'Spielen Sie eine Sicherung in einen neuen Datenordner ein oder starten Sie die Fassung, die zuletzt lief.',
  'socket-folder-unsafe': 'Löschen Sie diesen Ordner oder setzen Sie TMPDIR auf einen Ordner, der nur Ihnen gehört.',
  'start-failed': 'Das ganze Protokoll steht in {log}.',
  'start-timeout': 'Warten Sie und starten Sie erneut; nach einem Stromausfall kann das Aufräumen dauern. Das Protokoll steht in {log}.',
  'connection-half': 'Setzen Sie beide: DATABASE_URL für die Anwendung, DATABASE_OWNER_URL für die Migrationen. Oder keine, dann läuft die mitgelieferte Datenbank.',
  'connection-invalid': 'Schreiben Sie sie als postgresql://name:passwort@rechner:5432/datenbank.',
  'app-role-too-strong': 'Nennen Sie in DATABASE_URL eine eigene Rolle, der nichts gehört (docs/how-to), und die besitzende nur in DATABASE_OWNER_URL.',
  'migration-name': 'Benennen Sie die Datei um.',
  'migration-changed': 'Stellen Sie die Datei wieder her und schreiben Sie die Änderung in eine neue Migration.',
  'migration-order': 'Geben Sie der Datei die nächste freie Nummer.',
  'migration-unknown': 'Starten Sie die neuere Fassung von Miteinander, die zuletzt lief.',
  'migration-failed': 'Nichts von dieser Migration ist geblieben. Beheben Sie die Ursache und starten Sie erneut.',
};

const steps = {
  'first-start': 'Datenbank wird zum ersten Mal angelegt …',
  'starting': 'Datenbank startet …',
  'recovering': 'Die Datenbank räumt nach einem Abbruch auf … ({seconds} s)',
  'ready': 'Datenbank bereit.',
  'adopted': 'Datenbank läuft schon (Prozess {pid}) und wird mitbenutzt.',
  'moved': 'Der Datenordner liegt, wo der Datenbankbenutzer nicht hinkommt. Die Datenbank liegt deshalb in {folder}.',
  'migrating': 'Datenbank wird auf den neuen Stand gebracht: {name}',
  'newer-migration': 'Hinweis: In der Datenbank ist die Migration {name} angewendet, die dieser Stand nicht kennt. Sie verträgt sich mit ihm.',
};

// Only German: this is read in the terminal of whoever runs the installation, before there is a person with a language.

/** The words for a cause. */
export const causeText = textsOf({ de: causes, en: causes })('de');
/** The words for the way out. */
export const remedyText = textsOf({ de: remedies, en: remedies })('de');
/** The words for what is going on while the database starts. */
export const stepText = textsOf({ de: steps, en: steps })('de');
