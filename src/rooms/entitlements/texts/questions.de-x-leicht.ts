import { de } from './questions.de.ts';

type Texts = Readonly<Partial<Record<keyof typeof de, string>>>;

// Easy language says it in the question; the long hints stay away unless there is an easy one.
const withoutHints = Object.fromEntries(Object.keys(de).filter((key) => key.startsWith('h.')).map((key) => [key, ''])) as Texts;

/** The questions of the self-check in easy language. */
export const leicht: Texts = {
  ...withoutHints,
  'q.1.1': 'Können Sie sich im Bett umdrehen?', 'q.1.2': 'Können Sie gerade sitzen?', 'q.1.3': 'Können Sie vom Bett aufstehen?',
  'q.1.4': 'Können Sie in der Wohnung gehen?', 'h.1.4': 'Auch mit Stock oder Rollator.', 'q.1.5': 'Können Sie Treppen gehen?',
  'q.1.B': 'Können Sie Arme und Beine gar nicht bewegen?',
  'q.2.1': 'Wissen Sie, wer Ihre Familie und Ihre Nachbarn sind?', 'q.2.2': 'Wissen Sie, wo Sie gerade sind?', 'q.2.3': 'Wissen Sie, welcher Tag heute ist?',
  'q.2.4': 'Wissen Sie noch, was heute früh war?', 'q.2.5': 'Können Sie Kaffee kochen? Alles der Reihe nach?', 'q.2.6': 'Können Sie gut selbst entscheiden?', 'h.2.6': 'Zum Beispiel: Welche Jacke ziehe ich an?',
  'q.2.7': 'Verstehen Sie, wenn Ihnen jemand etwas erklärt?', 'q.2.8': 'Merken Sie, wenn etwas gefährlich ist?', 'h.2.8': 'Zum Beispiel: ein heißer Herd.',
  'q.2.9': 'Können Sie sagen, was Sie brauchen?', 'q.2.10': 'Verstehen Sie eine Bitte?', 'h.2.10': 'Zum Beispiel: „Bitte setzen Sie sich.“', 'q.2.11': 'Können Sie sich unterhalten?',
  'q.3.1': 'Laufen Sie unruhig herum?', 'q.3.2': 'Sind Sie in der Nacht unruhig? Muss jemand kommen?', 'q.3.3': 'Tun Sie sich selbst weh?', 'q.3.4': 'Machen Sie Dinge kaputt?',
  'q.3.5': 'Schlagen oder schubsen Sie andere?', 'q.3.6': 'Schimpfen Sie laut mit anderen?', 'q.3.7': 'Rufen oder schreien Sie oft?', 'q.3.8': 'Wollen Sie keine Hilfe, obwohl Sie Hilfe brauchen?',
  'q.3.9': 'Sehen oder hören Sie Dinge, die es nicht gibt?', 'q.3.10': 'Haben Sie große Angst?', 'q.3.11': 'Sind Sie so traurig, dass Sie nichts tun mögen?', 'q.3.12': 'Machen Sie Dinge, die andere stören?', 'q.3.13': 'Gibt es noch etwas, wobei andere aufpassen müssen?',
  'q.4.1': 'Können Sie Gesicht, Hände und Arme waschen?', 'q.4.2': 'Können Sie sich kämmen und die Zähne putzen?', 'q.4.3': 'Können Sie sich unten waschen?', 'q.4.4': 'Können Sie duschen oder baden?',
  'q.4.5': 'Können Sie Hemd und Pullover anziehen?', 'q.4.6': 'Können Sie Hose, Strümpfe und Schuhe anziehen?', 'q.4.7': 'Können Sie Essen klein schneiden?', 'q.4.8': 'Können Sie allein essen?', 'q.4.9': 'Können Sie allein trinken?',
  'q.4.10': 'Können Sie allein auf die Toilette gehen?', 'q.4.H': 'Können Sie Ihren Urin halten?', 'q.4.11': 'Können Sie Einlagen selbst wechseln?', 'q.4.S': 'Können Sie Ihren Stuhl-Gang halten?', 'q.4.12': 'Können Sie Vorlagen oder den Beutel selbst wechseln?', 'q.4.13': 'Bekommen Sie Essen durch einen Schlauch?',
  'q.5.1': 'Wie oft hilft jemand mit Ihren Tabletten?', 'q.5.2': 'Wie oft gibt Ihnen jemand eine Spritze?', 'q.5.3': 'Wie oft hilft jemand mit der Nadel in der Ader?', 'q.5.4': 'Wie oft hilft jemand mit Sauer-Stoff?', 'q.5.5': 'Wie oft cremt Sie jemand mit Salbe vom Arzt ein?',
  'q.5.6': 'Wie oft misst jemand Blut-Druck oder Blut-Zucker?', 'q.5.7': 'Wie oft hilft jemand mit Strümpfen vom Arzt oder dem Hör-Gerät?', 'q.5.8': 'Wie oft wechselt jemand einen Verband?', 'q.5.9': 'Wie oft hilft jemand mit dem künstlichen Ausgang?', 'q.5.10': 'Wie oft hilft jemand mit Katheter oder Einlauf?',
  'q.5.11': 'Wie oft macht jemand Übungen mit Ihnen?', 'q.5.12': 'Wie oft brauchen Sie eine Maschine zu Hause, zum Beispiel zum Atmen?', 'q.5.13': 'Wie oft geht jemand mit Ihnen zum Arzt?', 'q.5.14': 'Wie oft geht jemand mit Ihnen zur Behandlung? Kürzer als 3 Stunden.', 'q.5.15': 'Wie oft geht jemand mit Ihnen zur Behandlung? Länger als 3 Stunden.', 'q.5.16': 'Der Arzt sagt: Das dürfen Sie nicht essen. Schaffen Sie das?', 'h.5.16': 'Gibt es keine Regel? Dann wählen Sie: allein.',
  'q.6.1': 'Wissen Sie selbst, was Sie am Tag tun?', 'q.6.2': 'Können Sie allein schlafen gehen?', 'q.6.3': 'Finden Sie selbst etwas zu tun?', 'q.6.4': 'Können Sie für die nächsten Tage planen?', 'q.6.5': 'Können Sie mit Menschen reden?', 'q.6.6': 'Können Sie jemanden anrufen?',
  'q.7.1': 'Können Sie allein aus dem Haus gehen?', 'q.7.2': 'Können Sie draußen allein gehen?', 'q.7.3': 'Können Sie allein Bus fahren?', 'q.7.4': 'Können Sie im Auto mitfahren?', 'q.7.5': 'Können Sie allein in die Kirche oder in den Verein gehen?', 'q.7.6': 'Kommen Sie allein zur Tages-Pflege?', 'q.7.7': 'Können Sie allein andere besuchen?',
  'q.8.1': 'Können Sie selbst einkaufen?', 'q.8.2': 'Können Sie sich etwas zu essen machen?', 'q.8.3': 'Können Sie aufräumen?', 'q.8.4': 'Können Sie putzen und Wäsche waschen?', 'q.8.5': 'Können Sie einen Handwerker rufen?', 'q.8.6': 'Können Sie Rechnungen bezahlen?', 'q.8.7': 'Können Sie Briefe vom Amt beantworten?',
};
