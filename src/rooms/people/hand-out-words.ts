import { activities } from '#core/base/activity.ts';
import type { Locale } from '#core/base/locale.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { textsOf } from '#web/texts/texts.ts';

const de = {
  frau: 'Frau', herr: 'Herr', active: 'gehört dazu', moved: 'weggezogen', died: 'verstorben', merged: 'zusammengeführt', phone: 'Telefon', mobile: 'Mobiltelefon', email: 'E-Mail',
  letter: 'Brief', door: 'an der Tür', via_person: 'über jemanden', visit: 'Besuch', sms: 'SMS', screen: 'Bildschirm', paper: 'Papier', other: 'sonst', spoken: 'gesprochen', signed_card: 'unterschriebene Karte',
  family: 'Familie', friend: 'Freunde', neighbour: 'Nachbarschaft', volunteer: 'Ehrenamt', professional: 'Dienst', self: 'selbst', daily: 'täglich', weekly: 'wöchentlich', monthly: 'monatlich', seldom: 'selten',
  hearing: 'hört schwer', vision: 'sieht schlecht', walking_frame: 'Rollator', wheelchair: 'Rollstuhl', vorsorgevollmacht: 'Vorsorgevollmacht', rechtliche_betreuung: 'rechtliche Betreuung', elternteil: 'Elternteil',
  health: 'Gesundheit', residence: 'Wohnen', money: 'Geld', authorities: 'Behörden', post: 'Post', care: 'Pflege', networker: 'Quartiersarbeit', resident: 'wohnt hier', relative: 'angehörig', helper: 'hilft',
  provider: 'Dienst', traeger: 'Träger', municipality: 'Stadt', funder: 'Förderung', evaluator: 'Auswertung', operator: 'Betrieb', helpers: 'Helfende', desk_substitute: 'Vertretung im Büro',
  emergency_services: 'Rettungsdienst', evaluation: 'Auswertung', contact: 'Kontakt', appointments: 'Termine', arrangement: 'Absprachen', history: 'Verlauf', arrange_help: 'Hilfe finden', keep_informed: 'Bescheid wissen',
  emergency: 'Notfall', erased: 'gelöscht', follow_up: 'Folgeeintrag', correction: 'Berichtigung', handover: 'Übergabe', open: 'offen', waiting: 'wartet', done: 'erledigt', unmet: 'nicht erfüllbar', closed: 'abgeschlossen',
  once: 'einmal', week: 'Woche', month: 'Monat', morning: 'morgens', noon: 'mittags', afternoon: 'nachmittags', evening: 'abends', night: 'nachts', pets: 'Tiere', stairs: 'Treppen', smoking: 'Rauch', car: 'Auto', lifting: 'Heben',
  woman: 'eine Frau', man: 'ein Mann', paused: 'Pause', left: 'aufgehört', yes: 'ja', no: 'nein', withdrawn: 'zurückgenommen', unpaid: 'unbezahlt', own_money: 'eigenes Geld', pflegekasse: 'Pflegekasse', planned: 'geplant',
  partial: 'teilweise', not_done: 'nicht stattgefunden', cancelled: 'abgesagt', report: 'Bericht', told: 'erzählt', statutory: 'gesetzlich', private: 'privat', beihilfe: 'Beihilfe', home: 'zu Hause', none: 'keine', receipt: 'Quittung',
  month_statement: 'Monatsabrechnung', year_statement: 'Jahresübersicht', assignment: 'Abtretung', allowance_statement: 'Bescheinigung',
} as const;

const en: Record<keyof typeof de, string> = {
  frau: 'Ms', herr: 'Mr', active: 'belongs here', moved: 'moved away', died: 'died', merged: 'merged', phone: 'phone', mobile: 'mobile', email: 'e-mail',
  letter: 'letter', door: 'at the door', via_person: 'through somebody', visit: 'visit', sms: 'text message', screen: 'screen', paper: 'paper', other: 'other', spoken: 'spoken', signed_card: 'signed card',
  family: 'family', friend: 'friends', neighbour: 'neighbours', volunteer: 'volunteers', professional: 'service', self: 'self', daily: 'daily', weekly: 'weekly', monthly: 'monthly', seldom: 'seldom',
  hearing: 'hard of hearing', vision: 'poor sight', walking_frame: 'walking frame', wheelchair: 'wheelchair', vorsorgevollmacht: 'Vorsorgevollmacht', rechtliche_betreuung: 'rechtliche Betreuung', elternteil: 'parent',
  health: 'health', residence: 'residence', money: 'money', authorities: 'authorities', post: 'post', care: 'care', networker: 'networker', resident: 'lives here', relative: 'relative', helper: 'helps',
  provider: 'service', traeger: 'Träger', municipality: 'city', funder: 'funder', evaluator: 'evaluator', operator: 'operator', helpers: 'helpers', desk_substitute: 'substitute at the desk',
  emergency_services: 'emergency services', evaluation: 'evaluation', contact: 'contact', appointments: 'appointments', arrangement: 'agreements', history: 'history', arrange_help: 'to arrange help', keep_informed: 'to keep informed',
  emergency: 'emergency', erased: 'erased', follow_up: 'follow-up', correction: 'correction', handover: 'handover', open: 'open', waiting: 'waiting', done: 'done', unmet: 'cannot be met', closed: 'closed',
  once: 'once', week: 'week', month: 'month', morning: 'morning', noon: 'noon', afternoon: 'afternoon', evening: 'evening', night: 'night', pets: 'pets', stairs: 'stairs', smoking: 'smoke', car: 'car', lifting: 'lifting',
  woman: 'a woman', man: 'a man', paused: 'paused', left: 'left', yes: 'yes', no: 'no', withdrawn: 'withdrawn', unpaid: 'unpaid', own_money: 'own money', pflegekasse: 'Pflegekasse', planned: 'planned',
  partial: 'in part', not_done: 'did not take place', cancelled: 'called off', report: 'report', told: 'told', statutory: 'statutory', private: 'private', beihilfe: 'Beihilfe', home: 'at home', none: 'none', receipt: 'receipt',
  month_statement: 'monthly statement', year_statement: 'yearly statement', assignment: 'assignment', allowance_statement: 'allowance statement',
};

const texts = textsOf({ de, en });

/** A stored code in words; what is no code, or one without words of its own, as it stands. */
export function sayCode(code: string, locale: Locale): string {
  const activity = activities.find((one) => one === code);
  if (activity !== undefined) return activityTexts(locale)(activity);
  return Object.hasOwn(de, code) ? texts(locale)(code as keyof typeof de) : code;
}
