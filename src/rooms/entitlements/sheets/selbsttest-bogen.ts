import type { SheetTemplate } from '#platform/print/sheet.ts';
import type { Locale } from '#core/base/locale.ts';
import { moduleNumbers, questionsOf, type Question } from '../self-check/questions.ts';
import { selfCheckTexts } from '../texts/self-check.ts';
import { wordsOf } from '#platform/print/words.ts';

const words = wordsOf({
  de: {
    lead: 'Bitte je Frage ein Kästchen ankreuzen. Was Sie nicht wissen, bleibt frei.', who: 'Name', day: 'Datum',
    often: 'Bitte die Zahl schreiben und ankreuzen: t = am Tag, w = in der Woche, m = im Monat, 0 = gar nicht oder allein.',
    consent: 'Ich bin einverstanden, dass das Quartiersbüro diese Antworten sechs Monate aufbewahrt.', signature: 'Datum und Unterschrift', optional: 'Nur wenn Sie das möchten. Ohne Kreuz wird der Bogen nach dem Eintippen zurückgegeben.',
  },
  'de-x-leicht': { lead: 'Machen Sie bei jeder Frage ein Kreuz. Sie wissen etwas nicht? Dann machen Sie kein Kreuz.' },
  en: {
    lead: 'Please tick one box for each question. What you do not know stays empty.', who: 'Name', day: 'Date',
    often: 'Please write the number and tick: t = a day, w = a week, m = a month, 0 = not at all or alone.',
    consent: 'I agree that the Quartier office keeps these answers for six months.', signature: 'Date and signature', optional: 'Only if you wish. Without a tick the form is given back after it was typed in.',
  },
});

/** All questions of the self-check to be ticked by hand; typed in by the signs beside the boxes. A4, several pages. */
export const selbsttestBogen: SheetTemplate<undefined> = {
  name: 'selbsttest-bogen',
  file: new URL('./selbsttest-bogen.typ', import.meta.url),
  fill(_, { locale }) {
    const t = selfCheckTexts(locale);
    const filled = words(locale);
    return {
      title: t('start.title'), words: filled, not: t('start.not'), notBody: t('start.not-body'),
      modules: moduleNumbers.map((module) => {
        const asked = questionsOf(module);
        const main = asked.find((question) => question.kind === 'scale');
        return {
          title: `${module} ${t(`module.${module}`)}`,
          key: module === 5 ? [filled.often] : main?.kind === 'scale' ? keyOf(locale, main) : [],
          lead: module === 7 || module === 8 ? t(`module.lead-${module}`) : null,
          rows: asked.map((question) => ({
            id: question.id, text: t(`q.${question.id}`),
            often: question.kind === 'often',
            boxes: question.kind === 'often' ? [...question.units, '0'] : question.codes.map((_code, index) => String(index)),
            note: question.kind === 'scale' && (question.scale !== (main?.kind === 'scale' ? main.scale : '') || module === 5) ? keyOf(locale, question).join(' · ') : null,
          })),
        };
      }),
    };
  },
};

function keyOf(locale: Locale, question: Question & { readonly kind: 'scale' }): string[] {
  const t = selfCheckTexts(locale);
  return question.codes.map((_code, index) => `${index} = ${t(`${question.scale}.${index}` as 'selbstaendigkeit.0')}`);
}
