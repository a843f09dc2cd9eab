import type { Activity } from '../base/activity.ts';

/** Who can say a sentence; most can be said by anyone. */
export type Speaker = 'wife' | 'husband' | 'widow' | 'woman' | 'parent' | 'old' | 'polish_speaker';
export type Wording = string | { readonly by: Speaker; readonly text: string };

const by = (speaker: Speaker, text: string): Wording => ({ by: speaker, text });

/**
 * What people say when they ask, in their own words. No illness is named, here or anywhere else. `{tag}` becomes the first
 * weekday on which the help is wanted.
 */
export const wordings: Readonly<Record<Activity, readonly Wording[]>> = {
  company: [
    'Ich wünsche mir jemanden zum Reden, so am Nachmittag bei einer Tasse Kaffee.', 'Am {tag} ist es immer so still bei mir.',
    'Ich möchte wieder Rommé spielen, allein geht das ja schlecht.', 'Jemand, der mit mir eine Runde um den Block geht, das wäre schön.',
    'Seit meine Freundin weggezogen ist, kommt keiner mehr einfach so vorbei.', by('old', 'Ich würde gern jemandem von früher erzählen, vom Aufbau der Neustadt.'),
    by('wife', 'Mein Mann braucht Gesellschaft, wenn ich meine Wege mache.'), 'Vorlesen, die Zeitung oder ein Buch, meine Augen wollen nicht mehr so.',
    'Ich hätte am {tag} gern Besuch, dann freue ich mich schon vorher darauf.', by('polish_speaker', 'Jemand, mit dem ich ein wenig Polnisch sprechen kann.'),
  ],
  shopping: [
    'Die schweren Sachen kriege ich nicht mehr hoch: Wasser, Kartoffeln, Waschpulver.', 'Am {tag} müsste mir jemand den Einkauf mitbringen.',
    'Ich gehe gern selbst mit, aber tragen kann ich nichts.', 'Der Konsum um die Ecke hat zu, und bis zum Markt ist es mir zu weit.',
    'Milch, Brot, Quark, ein bisschen Obst: mehr brauche ich nicht.', 'Ich schreibe einen Zettel, das Geld liegt bereit.',
    by('old', 'Einmal in der Woche zum Discounter, mit dem Rollator und in Ruhe.'), 'Bei Glätte traue ich mich nicht raus, da brauche ich jemanden für den Einkauf.',
  ],
  errands: [
    'Jemand müsste für mich zur Post und zur Sparkasse.', 'Das Rezept liegt beim Arzt, ich kann nicht los.', 'Meine Schuhe sind beim Schuster, wer holt sie ab?',
    'Das Paket liegt im Laden gegenüber, es ist mir zu schwer.', 'Bücher in die Bücherei zurück und drei neue mitbringen, bitte mit großer Schrift.',
    'Der Müll muss am {tag} runter, das sind vier Treppen.', 'Wer kann für mich etwas in die Reinigung bringen?', 'Einmal zum Friedhof, die Blumen gießen.',
  ],
  transport: [
    'Zum Bahnhof am {tag} früh, mit dem Koffer.', 'Ich müsste nach Bautzen und fahre nicht mehr selbst.', 'Zum Baumarkt und mit einem Sack Erde zurück.',
    by('widow', 'Zum Grab meines Mannes, mit dem Bus muss ich zweimal umsteigen.'), 'Am {tag} zum Chor und abends wieder heim, im Dunkeln gehe ich nicht gern.',
    'Zu meiner Schwester ins Dorf, da fährt nur zweimal am Tag etwas.', by('old', 'Ich brauche ein Auto, in das mein Rollator passt.'),
  ],
  accompaniment: [
    'Zum Arzt möchte ich nicht allein, ich vergesse die Hälfte von dem, was er sagt.', 'Jemand soll am {tag} mit mir zum Amt gehen.',
    'Zum Friseur, hin und zurück, mit Einhaken geht es.', 'Ich will wieder einmal in den Zoo, aber nicht allein.', 'Zum Bibelkreis am {tag}, es ist nur der Weg.',
    'Ins Lausitzbad, ich brauche jemanden bis zur Umkleide.', by('wife', 'Mein Mann geht nicht mehr allein aus dem Haus. Zum Skatnachmittag müsste ihn jemand bringen.'),
    'Beim Augenarzt bekomme ich Tropfen, da sehe ich danach nichts.', 'Am {tag} zum Seniorentanz, es darf auch jemand sein, der mittanzt.',
  ],
  household: [
    'Fenster putzen, auf die Leiter soll ich nicht mehr.', 'Staub saugen und wischen, alle 14 Tage reicht.', 'Das Bett beziehen, das schaffe ich allein nicht.',
    'Die Gardinen müssten gewaschen und wieder aufgehängt werden.', 'Am {tag} ist meine Treppe dran, die Hausordnung schaffe ich nicht mehr.',
    'Wäsche in den Keller und wieder hoch, das sind fünf Treppen.', 'Jemand, der mit mir den Kühlschrank durchsieht.', 'Ich lasse nicht gern Fremde an meine Schränke. Es müsste jemand Ruhiges sein.',
  ],
  cooking: [
    'Ich esse gern warm, aber für mich allein koche ich nicht mehr.', 'Jemand, der am {tag} mit mir kocht. Rezepte habe ich genug.', 'Kartoffeln schälen, meine Hände wollen nicht mehr.',
    'Für zwei Tage vorkochen, das wäre eine große Hilfe.', by('husband', 'Wenn meine Frau nicht da ist, gibt es bei mir nur Brot.'), 'Etwas Warmes am Mittag, am liebsten mit anderen zusammen.',
  ],
  garden: [
    'Der Garten wächst mir über den Kopf, die Hecke steht schon über den Zaun.', 'Rasen mähen, alle 14 Tage.', 'Im Herbst das Laub, im Frühjahr die Beete.',
    'Die Balkonkästen müssten bepflanzt werden, die Erde ist so schwer.', 'Meine Laube gebe ich nicht her! Nur das Umgraben schaffe ich nicht.', by('old', 'Gießen, wenn ich bei meiner Tochter bin.'),
    'Die Äpfel müssen runter, dafür gibt es Saft für alle.',
  ],
  repairs: [
    'Die Glühbirne im Flur ist hin, ich stehe im Dunkeln.', 'Der Wasserhahn tropft, die Hausverwaltung meldet sich nicht.', 'Ein Haltegriff fürs Bad, wer bohrt mir den an?',
    'Der Schrank klemmt und der Rollladen auch.', 'Die Uhr ist stehen geblieben und hängt zu hoch.', by('parent', 'Das Fahrrad von meinem Sohn hat einen Platten und ich kein Händchen dafür.'),
    'Die Klingel geht nicht. Wer mich besuchen will, steht unten.',
  ],
  pets: [
    'Mein Hund muss raus und ich komme die Treppe so schlecht hinunter.', 'Wer füttert die Katze, wenn ich weg bin?', 'Am {tag} muss der Hund zum Tierarzt.',
    'Der Käfig vom Wellensittich müsste sauber gemacht werden.', 'Zwei Runden am Tag mit Bello, er zieht ein bisschen.', 'Ich gebe den Kater nicht her, da sterbe ich lieber. Nur das Streu ist mir zu schwer.',
  ],
  paperwork: [
    'Ich habe einen Brief bekommen und verstehe ihn nicht.', 'Die Wohngeldsache, ich weiß nicht, wo ich das Kreuz machen soll.', 'Jemand soll mit mir die Papiere sortieren, es liegen drei Kisten.',
    'Die Nebenkosten können nicht stimmen, das müsste sich jemand ansehen.', by('parent', 'Für die Schule soll ich ein Formular ausfüllen, mein Deutsch reicht nicht.'), by('widow', 'Mein Mann hat immer alles gemacht, ich kenne mich da nicht aus.'),
    'Die Kasse will schon wieder etwas von mir.',
  ],
  technology: [
    'Das Telefon klingelt nicht mehr, ich glaube, ich habe etwas verstellt.', by('old', 'Meine Enkel schicken Bilder, ich kriege sie nicht auf.'), 'Der Fernseher hat auf einmal keine Sender mehr.',
    'Ich möchte lernen, wie man mit dem Bild telefoniert.', 'Die Bank will jetzt alles am Computer.', by('old', 'Mein neues Hörgerät soll mit dem Handy gehen, sagt man mir.'), 'Jemand mit Geduld, der es mir dreimal zeigt.',
  ],
  check_in: [
    'Früh einmal anrufen, ob ich aufgestanden bin, das würde mich beruhigen.', 'Wenn ich falle, merkt es keiner.', by('old', 'Meine Tochter wohnt weit weg und macht sich Sorgen.'),
    'Einmal klingeln am Tag, mehr nicht.', 'Rollladen hoch heißt: alles gut. Es müsste nur jemand hinsehen.', 'Wenn im Haus keiner da ist, wird mir bange.',
  ],
  personal_care: [
    'Beim Duschen habe ich Angst zu fallen.', 'Strümpfe an und aus, das geht nicht mehr.', 'Haare waschen am {tag}, die Arme kriege ich nicht hoch.', 'Morgens brauche ich lange, bis ich angezogen bin.',
    by('woman', 'Ich möchte, dass eine Frau kommt.'), 'Aus der Wanne komme ich nicht mehr allein heraus.', by('husband', 'Meine Frau hebt mich, und das soll sie nicht mehr.'),
  ],
  medication: [
    'Ich bringe die Tabletten durcheinander, jemand soll sie mir in die Schachtel sortieren.', 'Abends die Tropfen, ich treffe nicht.', 'Am {tag} müsste die Dose für die Woche gefüllt werden.',
    'Es sind jetzt so viele, ich verliere die Übersicht.', 'Ich vergesse mittags immer die eine.',
  ],
  night_watch: [
    by('wife', 'Nachts steht mein Mann auf und ich schlafe gar nicht mehr.'), 'Eine Nacht in der Woche durchschlafen, das wäre alles.', 'Nach dem Krankenhaus möchte ich die ersten Nächte nicht allein sein.',
    'Nachts ist die Angst am größten.',
  ],
};
