import type { DeskEntry } from './history-model.ts';

/** A matter that has nothing to do with a need. `{name}` is the person it is about. */
export type Topic = {
  readonly text: string;
  readonly channel: DeskEntry['channel'];
  readonly promise?: string;
  readonly answer?: string;
};

/** What else is said at the desk in a year. */
export const topics: readonly Topic[] = [
  { text: '{name} fragt, wann wieder Kaffeenachmittag ist. Programm mitgegeben.', channel: 'door' },
  { text: '{name} ruft an: Der Aufzug steht seit gestern.', channel: 'phone', promise: 'Hausverwaltung anrufen', answer: 'Techniker war da, Aufzug läuft. Bescheid gesagt.' },
  { text: '{name} möchte wissen, ob man Wohngeld bekommt, wenn man Rente hat.', channel: 'phone', promise: 'Termin in der Sozialberatung machen', answer: 'Termin bei der Sozialberatung, Karte eingeworfen.' },
  { text: '{name} bringt Äpfel aus dem Garten für den Treff.', channel: 'door' },
  { text: '{name} klagt über Lärm im Haus, will aber nicht, dass jemand davon erfährt.', channel: 'phone', promise: 'Beim Hausrundgang vorbeischauen', answer: 'Vorbeigeschaut, langes Gespräch. Hat sich mit den Nachbarn geeinigt.' },
  { text: '{name} hat den Schlüssel verloren, sitzt im Treff.', channel: 'visit' },
  { text: '{name} fragt nach dem Bus zum Friedhof.', channel: 'phone' },
  { text: '{name} sagt Danke. Es sei wieder Leben im Haus.', channel: 'phone' },
  { text: '{name} würde gern selbst etwas tun, weiß nur nicht was.', channel: 'visit', promise: 'Auf einen Kaffee treffen', answer: 'Kaffee getrunken. Will erst einmal beim Mittagstisch mittun.' },
  { text: '{name} fragt, wer beim Ausfüllen vom Formular hilft.', channel: 'phone', promise: 'Rückruf', answer: 'Zusammen ausgefüllt, 20 Minuten.' },
  { text: 'Haustürgespräch mit {name}: alles in Ordnung, freut sich über den Besuch.', channel: 'door' },
  { text: 'Haustürgespräch mit {name}: macht die Tür nur einen Spalt auf. Zettel dagelassen.', channel: 'door', promise: 'Noch einmal klingeln', answer: 'Zweiter Versuch, diesmal Kaffee bekommen.' },
  { text: '{name} fragt, ob die Bank vor dem Haus wiederkommt.', channel: 'letter', promise: 'Bei der Stadt nachfragen', answer: 'Stadt sagt: Bank kommt im Frühjahr.' },
  { text: '{name} meldet sich zum Ausflug an, braucht einen Platz vorn.', channel: 'phone' },
  { text: '{name} hat einen Anruf von einem falschen Enkel bekommen und aufgelegt. Gelobt, Polizei informiert.', channel: 'phone' },
  { text: '{name} sucht eine kleinere Wohnung im Erdgeschoss.', channel: 'visit', promise: 'Bei der Wohnungsgesellschaft nachfragen', answer: 'Steht auf der Warteliste, Brief kommt.' },
  { text: '{name} fragt, wie das mit dem Pflegegrad geht.', channel: 'phone', promise: 'Unterlagen schicken und Pflegeberatung nennen', answer: 'Unterlagen eingeworfen, Beratung kommt am Dienstag.' },
  { text: '{name} will das Sommerfest mit vorbereiten.', channel: 'email' },
  { text: '{name} schreibt: Die Haustür fällt so schwer zu.', channel: 'email', promise: 'Hausmeister Bescheid geben', answer: 'Hausmeister hat die Tür eingestellt.' },
  { text: '{name} lässt grüßen, ist wieder zu Hause.', channel: 'phone' },
  { text: '{name} fragt, ob jemand eine Leiter verleiht.', channel: 'sms', promise: 'Im Haus herumfragen', answer: 'Leiter gefunden, wird am Abend gebracht.' },
  { text: '{name} war beim Mittagstisch und hat zum ersten Mal wieder gesungen.', channel: 'visit' },
  { text: '{name} macht sich Sorgen um die Nachbarin, die Rollläden waren lange unten.', channel: 'phone', promise: 'Heute noch nachsehen', answer: 'Nachgesehen: war verreist. Alle erleichtert.' },
  { text: '{name} kann die Schrift auf dem Programm nicht lesen.', channel: 'phone', promise: 'Programm in groß drucken', answer: 'Großdruck eingeworfen.' },
];
