import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';
import type { Question } from '../surveys/answers.ts';
import { mostBoxes, sayAnswer, sayLegend, sayOrigin, sayPack, sayQuestion } from '../surveys/say-question.ts';
import type { Survey } from '../surveys/surveys.queries.ts';

const words = wordsOf({
  de: {
    number: 'Bogennummer', day: 'Datum', lead: 'Bitte ein Kästchen je Frage ankreuzen. Was Sie nicht beantworten möchten, bleibt frei. Ihr Name gehört nicht auf diesen Bogen.', write: '(Zahl)',
    thanks: 'Vielen Dank! Ihre Antworten werden ohne Ihren Namen ausgewertet. Sie können Ihre Einwilligung jederzeit zurücknehmen; ein Anruf im Quartiersbüro genügt.',
  },
  'de-x-leicht': { lead: 'Machen Sie bei jeder Frage ein Kreuz. Sie möchten nicht antworten? Dann machen Sie kein Kreuz. Schreiben Sie Ihren Namen nicht auf das Blatt.', thanks: 'Danke! Wir lesen Ihre Antworten ohne Ihren Namen. Sie möchten das nicht mehr? Dann rufen Sie uns an.' },
  en: {
    number: 'Number of the form', day: 'Date', lead: 'Please tick one box for each question. What you do not want to answer stays empty. Your name does not belong on this form.', write: '(number)',
    thanks: 'Thank you! Your answers are evaluated without your name. You can take your consent back at any time; one call to the Quartier office is enough.',
  },
});

export type FormData = { readonly survey: Survey; readonly wave: string; readonly questions: readonly Question[]; readonly number: number | null };

/** The questions of a survey to be ticked by hand, under a number or with a line for it. A4, as many pages as it needs. */
export const befragungsbogen: SheetTemplate<FormData> = {
  name: 'befragungsbogen',
  file: new URL('./befragungsbogen.typ', import.meta.url),
  fill({ survey, wave, questions, number }, { locale }) {
    const packs = [...Map.groupBy(questions, ({ pack }) => pack)];
    return {
      title: `${survey.name}: ${wave}`, words: words(locale), number: number === null ? null : String(number),
      parts: packs.map(([pack, own]) => ({
        title: sayPack(pack, locale), legend: sayLegend(pack, survey, locale) ?? null, origin: sayOrigin(pack, locale) ?? null,
        rows: own.map((question) => ({
          number: String(questions.indexOf(question) + 1), text: sayQuestion(question, survey, locale),
          boxes: question.codes.length > mostBoxes ? [] : question.codes.map((code) => sayAnswer(question, code, locale)),
        })),
      })),
    };
  },
};
