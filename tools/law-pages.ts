import { calendarDate } from '#core/base/calendar-date.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { useAllowance } from '#core/law/estg/allowance.ts';
import { checkHelper } from '#core/law/landesrecht/check-helper.ts';
import { assessPflegegrad } from '#core/law/sgb-xi/begutachtung/assess-pflegegrad.ts';
import { adviceVisit } from '#core/law/sgb-xi/beratungsbesuch/advice-visit.ts';
import { splitBudget } from '#core/law/sgb-xi/budget-split/split-budget.ts';
import { payTowardsHome } from '#core/law/sgb-xi/eingliederungshilfe-pauschale/pay-towards-home.ts';
import { reliefAccount } from '#core/law/sgb-xi/entlastungsbetrag/relief-account.ts';
import { annualAmount } from '#core/law/sgb-xi/gemeinsamer-jahresbetrag/annual-amount.ts';
import { combine } from '#core/law/sgb-xi/kombinationsleistung/combine.ts';
import { monthlyBenefits } from '#core/law/sgb-xi/monthly-benefits.ts';
import { personalBudget } from '#core/law/sgb-xi/persoenliches-budget/personal-budget.ts';
import { pflegegeldOfMonth } from '#core/law/sgb-xi/pflegegeld/pflegegeld-of-month.ts';
import { coPay } from '#core/law/sgb-xi/pflegehilfsmittel/co-pay.ts';
import { supportCarer } from '#core/law/sgb-xi/pflegeunterstuetzungsgeld/support-carer.ts';
import { contribute } from '#core/law/sgb-xi/rentenbeitrag/contribute.ts';
import { convert } from '#core/law/sgb-xi/umwandlungsanspruch/convert.ts';
import { supplement } from '#core/law/sgb-xi/vollstationaer/supplement.ts';
import { subsidiseHome } from '#core/law/sgb-xi/wohnumfeld/subsidise-home.ts';
import { altenhilfe } from '#core/law/sgb-xii/altenhilfe.ts';
import { needOfHelp } from '#core/law/sgb-xii/need-of-help.ts';
import { checkActivity } from '#core/law/taetigkeiten/check-activity.ts';

/** A page of docs/law: what the law says in our words, an example that the rules themselves work out, and its parameters. */
export type LawPage = {
  readonly file: string;
  readonly title: string;
  readonly citation: string;
  readonly code: string;
  readonly text: readonly string[];
  readonly formula?: string;
  readonly example?: { readonly says: string; readonly run: (trace: Trace) => unknown };
  readonly parameters: readonly string[];
};

const date = calendarDate('2026-06-15');

/** What a month gives, for benefits that are only an amount. */
const amountExample = (says: string, livingForm: 'home' | 'gemeinschaftliche-wohnform'): NonNullable<LawPage['example']> => ({
  says, run: (trace) => monthlyBenefits({ date, pflegegrad: 3, insurance: 'statutory', livingForm }, trace),
});

export const lawPages: readonly LawPage[] = [
  {
    file: 'begutachtung', title: 'Begutachtung und Pflegegrad', citation: '§§ 14, 15, 18a SGB XI, Anlagen 1 und 2', code: 'src/core/law/sgb-xi/begutachtung',
    text: [
      '64 Kriterien in sechs Modulen geben Einzelpunkte. Die Summe eines Moduls fällt in einen von fünf Punktbereichen, und jeder Bereich hat gewichtete Punkte. Man rechnet also nie Summe mal Gewicht.',
      'Von Modul 2 und 3 zählt das mit den höheren gewichteten Punkten, nicht das mit der höheren Summe. In Modul 5 zählen Maßnahmen je Tag (Tag + Woche/7 + Monat/30) in den Gruppen A und B, Besuche in Gruppe C und das Einhalten von Vorschriften.',
      'Kinder bis 18 Monate: nur die Module 3 und 5 und das Kriterium 4.K, mit eigenen Schwellen. Von 18 Monaten bis zum 11. Geburtstag rechnen wir nicht, weil die Vergleichstabellen der Begutachtungs-Richtlinien fehlen.',
      '4.11 und 4.12 zählen nur bei überwiegender oder vollständiger Inkontinenz oder künstlicher Ableitung. Die Module 7 und 8 werden erhoben, aber nicht gezählt.',
      'Das ist eine Rechnung und keine Entscheidung: Den Pflegegrad stellt der Medizinische Dienst oder Medicproof fest, die Pflegekasse entscheidet.',
    ],
    formula: 'Gesamt = M1 + max(M2, M3) + M4 + M5 + M6 (gewichtet); Pflegegrad nach Schwellenwert, die untere Grenze gehört dazu',
    example: { says: 'Summen M1 4, M2 12, M3 2, M4 20, M5 3, M6 5', run: (trace) => assessPflegegrad({ applicationDate: date, birthDate: calendarDate('1941-05-03'), moduleSums: { M1: 4, M2: 12, M3: 2, M4: 20, M5: 3, M6: 5 } }, trace) },
    parameters: ['begutachtung-schwellenwerte', 'begutachtung-schwellenwerte-bis-18-monate', 'begutachtung-punktbereiche'],
  },
  {
    file: 'pflegegeld', title: 'Pflegegeld', citation: '§§ 34, 37, 38 SGB XI', code: 'src/core/law/sgb-xi/pflegegeld',
    text: [
      'Geld für Menschen mit Pflegegrad 2 bis 5, die ihre Pflege zu Hause selbst sicherstellen. Der Monat hat 30 Tage. Wer auch Sachleistung nutzt, bekommt den übrigen Anteil (Kombinationsleistung).',
      'Während Verhinderungs- und Kurzzeitpflege läuft die Hälfte weiter, je bis zur Höchstdauer im Kalenderjahr, am ersten und letzten Tag alles (so die Praxis der Pflegekassen, aus zweiter Hand). Maßgeblich ist, was vor Beginn gezahlt wurde. Im Krankenhaus und in der Reha läuft alles weiter: seit 2026 acht Wochen, davor vier. Im Ausland seit 2026 acht Wochen im Kalenderjahr; in EU, EWR und Schweiz ruht es nicht. Stundenweise Vertretung ändert nichts.',
      'Nicht belegt ist, wie in Monaten mit 28, 29 oder 31 Tagen gezählt wird. Wir ziehen verlorene Tage von 30 ab und nennen, wo es sich unterscheidet, auch den Betrag nach bezahlten Tagen.',
    ],
    formula: '(Pflegegeld × (100 − genutzter Anteil) % × volle Tage + vorher gezahltes Pflegegeld × halbe Tage ÷ 2) ÷ 30, auf Cent',
    example: { says: 'Pflegegrad 3, Kurzzeitpflege vom 10. bis 20. Juni', run: (trace) => pflegegeldOfMonth({ date, pflegegrad: 3, absences: [{ kind: 'kurzzeitpflege', from: calendarDate('2026-06-10'), to: calendarDate('2026-06-20') }] }, trace) },
    parameters: ['pflegegeld', 'pflegegeld-fortzahlung-krankenhaus', 'pflegegeld-fortzahlung-ausland'],
  },
  {
    file: 'sachleistung', title: 'Pflegesachleistung', citation: '§ 36 SGB XI', code: 'src/core/law/sgb-xi/sachleistung',
    text: ['Pflege durch einen zugelassenen Dienst, bis zum Höchstbetrag im Kalendermonat, Pflegegrad 2 bis 5.'], parameters: ['sachleistung'],
  },
  {
    file: 'kombinationsleistung', title: 'Kombinationsleistung', citation: '§ 38 SGB XI', code: 'src/core/law/sgb-xi/kombinationsleistung',
    text: ['Wer die Sachleistung nur zum Teil nutzt, bekommt anteiliges Pflegegeld. Der genutzte Anteil wird auf zwei Stellen hinter dem Komma gerundet (kaufmännisch), der Betrag am Ende einmal auf den Cent. Mehr als der Höchstbetrag ist 100 %.'],
    formula: 'Anteil = genutzt ÷ Höchstbetrag, auf Hundertstel Prozent; Pflegegeld × (100 − Anteil) % × Tage ÷ 30, auf Cent',
    example: { says: 'Gemeinsames Rundschreiben: 950 Euro von 1.363 Euro, Pflegegeld 545 Euro', run: (trace) => combine({ usedCents: 95_000, maximumCents: 136_300, pflegegeldCents: 54_500 }, trace) }, parameters: ['sachleistung', 'pflegegeld'],
  },
  {
    file: 'umwandlungsanspruch', title: 'Umwandlungsanspruch', citation: '§ 45a Abs. 4 SGB XI', code: 'src/core/law/sgb-xi/umwandlungsanspruch',
    text: ['Für anerkannte Angebote zur Unterstützung im Alltag, Pflegegrad 2 bis 5, gegen Beleg. Die Rechnung des Pflegedienstes geht vor. Ein verbreiteter Fehler rechnet 40 % vom Rest; richtig sind höchstens 40 % des Höchstbetrags.'],
    formula: 'min(Kosten, 40 % des Höchstbetrags der Sachleistung, nicht genutzte Sachleistung)',
    example: { says: 'Pflegegrad 3, Pflegedienst 1.200 Euro, Alltagshilfe 400 Euro', run: (trace) => convert({ date, pflegegrad: 3, costCents: 40_000, serviceUsedCents: 120_000 }, trace) }, parameters: ['umwandlungsanspruch-anteil', 'sachleistung'],
  },
  {
    file: 'entlastungsbetrag', title: 'Entlastungsbetrag', citation: '§ 45b SGB XI', code: 'src/core/law/sgb-xi/entlastungsbetrag',
    text: [
      'Pflegegrad 1 bis 5 zu Hause. Jeder Monat mit Anspruch bringt den Monatsbetrag; was ein Kalenderjahr übrig lässt, ist bis zum 30. Juni des nächsten Jahres nutzbar. Zuerst wird das älteste Geld verbraucht. Der Betrag wird nicht ausgezahlt, sondern gegen Beleg erstattet.',
      'Ein Entwurf (Pflegeneuordnungsgesetz) will ihn durch ein Sozialraumbudget ersetzen. Der Entwurf steht als Entwurf in den Werten und wird nie als geltendes Recht gelesen. Nur `law benefits --what-if` lässt ihn gelten und nennt das Ergebnis ein Gedankenspiel.',
    ],
    formula: 'Konto je Kalenderjahr: Monate × Betrag; Verbrauch vom ältesten; Verfall am 30. Juni des Folgejahres',
    example: { says: 'Anspruch seit März 2025, 1.000 Euro am 10.01.2026, Stand 01.07.2026', run: (trace) => reliefAccount({ date: calendarDate('2026-07-01'), entitledFrom: calendarDate('2025-03-20'), uses: [{ date: calendarDate('2026-01-10'), cents: 100_000 }] }, trace) },
    parameters: ['entlastungsbetrag', 'sozialraumbudget'],
  },
  {
    file: 'tages-und-nachtpflege', title: 'Tages- und Nachtpflege', citation: '§ 41 SGB XI', code: 'src/core/law/sgb-xi/tages-und-nachtpflege',
    text: ['Pflegegrad 2 bis 5, zusätzlich zu Sachleistung und Pflegegeld: Es wird nichts angerechnet (§ 41 Abs. 3).'], parameters: ['tages-und-nachtpflege'],
  },
  {
    file: 'gemeinsamer-jahresbetrag', title: 'Gemeinsamer Jahresbetrag: Verhinderungs- und Kurzzeitpflege', citation: '§§ 39, 42, 42a, 144 Abs. 6 SGB XI', code: 'src/core/law/sgb-xi/gemeinsamer-jahresbetrag',
    text: [
      'Seit dem 01.07.2025 ein Topf im Kalenderjahr für beides, je bis 8 Wochen, ohne Vorpflegezeit. Was von Januar bis Juni 2025 genutzt wurde, wird angerechnet. Davor: zwei Beträge mit Übertragung; unter 25 Jahren mit Pflegegrad 4 oder 5 schon seit 2024 der ganze Topf.',
      'Nahe Angehörige bis zum 2. Grad und Mitbewohner, die nicht erwerbsmäßig pflegen: bis zum Doppelten des monatlichen Pflegegelds (bis 30.06.2025 das Anderthalbfache), dazu nachgewiesene Aufwendungen, zusammen bis zum Topf.',
      'Stundenweise Vertretung (unter 8 Stunden am Tag) verbraucht Geld, aber keine Tage. Nicht belegt ist, ob Tage aus dem ersten Halbjahr 2025 auf die 8 Wochen zählen; wir zählen sie und sagen es.',
    ],
    formula: 'min(Rest des Topfes, bei Angehörigen 2 × Pflegegeld − schon erhalten + Nachgewiesenes)',
    example: { says: 'Pflegegrad 2, Tochter vertritt zweimal für je 500 Euro, einmal mit 120 Euro Fahrtkosten', run: (trace) => annualAmount({ date, pflegegrad: 2, uses: [
      { date: calendarDate('2026-02-01'), kind: 'verhinderungspflege', cents: 50_000, byRelatives: true },
      { date: calendarDate('2026-04-01'), kind: 'verhinderungspflege', cents: 50_000, byRelatives: true, provenCents: 12_000 },
    ] }, trace) },
    parameters: ['gemeinsamer-jahresbetrag', 'verhinderungspflege-betrag', 'verhinderungspflege-uebertrag', 'kurzzeitpflege-betrag', 'verhinderungspflege-angehoerige-anteil', 'verhinderungspflege-tage', 'kurzzeitpflege-tage'],
  },
  {
    file: 'pflegehilfsmittel', title: 'Pflegehilfsmittel', citation: '§ 40 Abs. 1 bis 3 SGB XI', code: 'src/core/law/sgb-xi/pflegehilfsmittel',
    text: [
      'Zum Verbrauch: Pflegegrad 1 bis 5 zu Hause, im Kalendermonat; was nicht genutzt wird, verfällt.',
      'Technische: Die Pflegekasse soll sie leihweise überlassen. Sonst zahlt, wer 18 oder älter ist, einen Anteil bis zum Höchstbetrag je Hilfsmittel, wenn keine Befreiung vorliegt. Dass Leihe nichts kostet und wie auf Cent gerundet wird, lesen wir aus dem Wortlaut.',
    ],
    formula: 'min(10 % der Kosten, 25 Euro) je technischem Hilfsmittel',
    example: { says: 'Ein Pflegebett für 1.000 Euro, nicht geliehen', run: (trace) => coPay({ date, birthDate: calendarDate('1941-05-03'), costCents: 100_000 }, trace) },
    parameters: ['pflegehilfsmittel-zum-verbrauch', 'pflegehilfsmittel-zuzahlung-anteil', 'pflegehilfsmittel-zuzahlung-hoechstbetrag'],
  },
  {
    file: 'wohnumfeld', title: 'Wohnumfeldverbessernde Maßnahmen', citation: '§ 40 Abs. 4 SGB XI', code: 'src/core/law/sgb-xi/wohnumfeld',
    text: ['Zuschuss je Maßnahme, Pflegegrad 1 bis 5. Wohnen mehrere Pflegebedürftige zusammen, gibt es ihn für jede Person, höchstens viermal.'], formula: 'min(Kosten, Personen × Betrag, Höchstbetrag)',
    example: { says: 'Umbau für 20.000 Euro in einer Wohnung mit drei Pflegebedürftigen', run: (trace) => subsidiseHome({ date, costCents: 2_000_000, persons: 3 }, trace) }, parameters: ['wohnumfeld-zuschuss', 'wohnumfeld-hoechstbetrag'],
  },
  {
    file: 'wohngruppe', title: 'Ambulant betreute Wohngruppe', citation: '§§ 45f, 45g SGB XI (bis 2025 §§ 38a, 45e)', code: 'src/core/law/sgb-xi/wohngruppe',
    text: ['Zuschlag für Pflegegrad 1 bis 5, wenn 3 bis 12 Menschen zusammenwohnen, mindestens zwei weitere davon einen Pflegegrad haben, gemeinsam eine Person beauftragt ist, ab Pflegegrad 2 häusliche Leistungen bezogen werden und es kein heimähnliches Angebot ist. Jede fehlende Bedingung wird genannt.'],
    parameters: ['wohngruppenzuschlag', 'anschubfinanzierung-person', 'anschubfinanzierung-gesamt'],
  },
  {
    file: 'gemeinschaftliche-wohnformen', title: 'Gemeinschaftliche Wohnformen mit Vertrag', citation: '§§ 45h, 92c SGB XI', code: 'src/core/law/sgb-xi/gemeinschaftliche-wohnformen',
    text: ['Seit 2026 eine Pauschale, dazu ab Pflegegrad 2 die Sachleistung und, wenn sie nur zum Teil genutzt wird, anteiliges Pflegegeld. Fast alles andere ist daneben ausgeschlossen; das folgt aus der Liste des § 45h Abs. 3. Kurzzeitpflege gibt es ab Pflegegrad 2 nur im Anschluss an eine stationäre Behandlung, bis zum gemeinsamen Jahresbetrag. In Einrichtungen nach § 71 Abs. 4 gilt das alles nicht.'],
    example: amountExample('Pflegegrad 3, Sachleistung nicht genutzt', 'gemeinschaftliche-wohnform'), parameters: ['gemeinschaftliche-wohnform-pauschale'],
  },
  {
    file: 'dipa', title: 'Digitale Pflegeanwendungen', citation: '§ 40b SGB XI', code: 'src/core/law/sgb-xi/dipa',
    text: ['Pflegegrad 1 bis 5 zu Hause. Bis 2025 ein gemeinsamer Betrag, seit 2026 zwei getrennte: für die Anwendung und für die Unterstützung durch einen Dienst.'], parameters: ['dipa', 'dipa-ergaenzende-unterstuetzung'],
  },
  {
    file: 'vollstationaer', title: 'Pflegeheim und Leistungszuschlag', citation: '§§ 43, 43c SGB XI', code: 'src/core/law/sgb-xi/vollstationaer',
    text: ['Der Leistungszuschlag gilt ab Pflegegrad 2 für den pflegebedingten Eigenanteil: Pflegekosten und Ausbildungsumlage, nicht Unterkunft, Verpflegung und Investitionen. Ein voller Monat hat 30,42 Tagessätze; angefangene Monate zählen ganz; Kurzzeitpflege zählt nicht. Liegt der Betrag genau auf einem halben Cent, nennen wir beide veröffentlichten Rundungen.'],
    formula: '(Kosten − Leistungsbetrag) × Anteil des angefangenen Monats, auf Cent',
    example: { says: 'Gemeinsames Rundschreiben 2023: Pflegegrad 4, 29 Tage zu 82,90 und 8,68 Euro, 30. Monat', run: (trace) => supplement({ date: calendarDate('2024-07-29'), pflegegrad: 4, monthsBegun: 30, dailyCareCents: 8290, dailyTrainingCents: 868, days: 29 }, trace) },
    parameters: ['vollstationaer', 'leistungszuschlag'],
  },
  {
    file: 'beratungsbesuch', title: 'Beratungsbesuch', citation: '§ 37 Abs. 3 SGB XI', code: 'src/core/law/sgb-xi/beratungsbesuch',
    text: ['Wer Pflegegeld bezieht, muss sich zu Hause beraten lassen: seit 2026 halbjährlich (Pflegegrad 4 und 5 dürfen vierteljährlich, bis 2025 mussten sie). Mit Pflegegrad 1 oder nur Sachleistung ist es ein Recht, einmal im Halbjahr.'],
    example: { says: 'Pflegegrad 4 mit Pflegegeld, letzter Besuch am 31.10.2025', run: (trace) => adviceVisit({ date, pflegegrad: 4, takesPflegegeld: true, last: calendarDate('2025-10-31') }, trace) }, parameters: ['beratungsbesuch-monate'],
  },
  {
    file: 'rentenbeitrag', title: 'Rentenbeitrag für Pflegepersonen', citation: '§§ 19, 44 SGB XI, § 166 Abs. 2 SGB VI', code: 'src/core/law/sgb-xi/rentenbeitrag',
    text: ['Ab Pflegegrad 2, mindestens 10 Stunden an mindestens 2 Tagen in der Woche, nicht erwerbsmäßig, höchstens 30 Stunden Beruf. Bei einer Pflegeperson wird erst am Ende gerundet (so die Tabellen der Kassen), bei mehreren zuerst die Einnahme (so das Rundschreiben).'],
    formula: 'Bezugsgröße × Anteil × Beitragssatz, auf Cent',
    example: { says: 'Pflegegrad 2, Pflegegeld, 2026', run: (trace) => contribute({ date, pflegegrad: 2, kind: 'pflegegeld', hoursPerWeek: 14, daysPerWeek: 3, employmentHoursPerWeek: 20 }, trace) },
    parameters: ['bezugsgroesse', 'rentenbeitrag-anteil', 'rentenversicherung-beitragssatz'],
  },
  {
    file: 'pflegeunterstuetzungsgeld', title: 'Pflegeunterstützungsgeld', citation: '§ 44a Abs. 3 SGB XI, § 45 Abs. 2 S. 3, § 223 Abs. 3 SGB V', code: 'src/core/law/sgb-xi/pflegeunterstuetzungsgeld',
    text: [
      'Bis zu zehn Arbeitstage im Kalenderjahr je pflegebedürftiger Person, für alle Angehörigen zusammen. Ersetzt wird ein Anteil des ausgefallenen Nettoentgelts, je Tag höchstens ein Anteil der Beitragsbemessungsgrenze, die ein 360stel der Jahresgrenze des § 6 Abs. 7 SGB V ist. Den Höchstbetrag je Tag runden wir kaufmännisch auf Cent.',
      'Der Betrag versteht sich vor Abzug von Beiträgen; die rechnen wir nicht. Für ein Jahr, dessen Grenze nicht erfasst ist, sagen wir, dass sie fehlt.',
    ],
    formula: 'min(Nettoausfall × 90 %, Tage × 70 % × Jahresgrenze ÷ 360), auf Cent; 100 % nach einer Einmalzahlung im letzten Jahr',
    example: { says: 'Vier Tage, 400 Euro Nettoausfall', run: (trace) => supportCarer({ date, netLostCents: 40_000, days: 4 }, trace) },
    parameters: ['pflegeunterstuetzungsgeld-tage', 'pflegeunterstuetzungsgeld-anteil', 'pflegeunterstuetzungsgeld-hoechstanteil', 'beitragsbemessungsgrenze-krankenversicherung'],
  },
  {
    file: 'eingliederungshilfe-pauschale', title: 'Pflege in Einrichtungen der Eingliederungshilfe', citation: '§ 43a, § 38 S. 5 SGB XI', code: 'src/core/law/sgb-xi/eingliederungshilfe-pauschale',
    text: ['Pflegegrad 2 bis 5: ein Anteil der vereinbarten Vergütung, bis zum Höchstbetrag im Kalendermonat. Für Tage zu Hause gibt es ungekürztes Pflegegeld anteilig; An- und Abreise zählen als volle Tage.'],
    formula: 'min(15 % der Vergütung, Höchstbetrag); Pflegegeld × Tage zu Hause ÷ 30, auf Cent',
    example: { says: 'Pflegegrad 3, Vergütung 3.000 Euro, sechs Tage zu Hause', run: (trace) => payTowardsHome({ date, pflegegrad: 3, remunerationCents: 300_000, daysAtHome: 6 }, trace) },
    parameters: ['eingliederungshilfe-pauschale-hoechstbetrag', 'eingliederungshilfe-pauschale-anteil'],
  },
  {
    file: 'persoenliches-budget', title: 'Persönliches Budget', citation: '§ 35a SGB XI, § 29 SGB IX', code: 'src/core/law/sgb-xi/persoenliches-budget',
    text: [
      'Von den Leistungen der Pflegekasse können §§ 36, 37 Abs. 1, 38, 40 Abs. 2 und 41 in ein Persönliches Budget; alles andere, auch der Entlastungsbetrag, bleibt daneben. Sachleistungen gibt es nur als Gutscheine für zugelassene Dienste, bei der Kombinationsleistung als Geld nur das im Voraus bestimmte anteilige Pflegegeld.',
      'Die Entscheidung bindet sechs Monate. Was andere Träger beitragen, beurteilen wir nicht.',
    ],
    example: { says: 'Pflegegrad 3, die halbe Sachleistung als Gutscheine, 42 Euro Pflegehilfsmittel', run: (trace) => personalBudget({ date, pflegegrad: 3, sachleistungCents: 74_850, pflegehilfsmittelCents: 4_200 }, trace) },
    parameters: [],
  },
  {
    file: 'monat-verteilen', title: 'Einen Monat auf die Töpfe verteilen', citation: '§§ 36 bis 39, 42a, 45a Abs. 4, 45b, 45h SGB XI', code: 'src/core/law/sgb-xi/budget-split',
    text: [
      'Aus dem, was gebraucht wird, wer es anbietet, Preisen und Kontoständen sucht `law split` die Verteilung, die nach den Vorlieben der Person die beste ist: zuerst möglichst viel Hilfe, dann möglichst viel verbleibendes Geld (Pflegegeld abzüglich eigener Zahlungen), dann was bald verfällt, gewünschte Helfende, wenig eigenes Geld, geringe Kosten. Die Reihenfolge bestimmt die Person.',
      'Wer was bezahlen darf: ein ambulanter Dienst aus Sachleistung und Entlastungsbetrag (Körperpflege aus dem Entlastungsbetrag nur bei Pflegegrad 1), anerkannte Angebote aus Umwandlung und Entlastungsbetrag (nie Körperpflege), stundenweise Vertretung auch aus dem Jahresbetrag, nahe Angehörige nur bis zu ihrem Rest. Eine private Hilfe bezahlt die Person, etwa aus dem Pflegegeld.',
      'Töpfe zahlen alles, was sie dürfen und können; eigenes Geld zahlt nur den Rest. Wer einen Topf schonen will, nennt weniger davon. Das Ergebnis ist auf den Cent genau das beste, mit der amtlichen Rundung des § 38; ein Monat mit zu vielen Möglichkeiten wird abgelehnt und nicht geschätzt. Vertretung von acht Stunden und mehr am Tag, Tagespflege und Kurzzeitpflege sind nicht dabei.',
    ],
    formula: 'beste Reihenfolge der Vorlieben über alle ganzen Einheiten je Angebot und alle Aufteilungen der Kosten auf die Töpfe',
    example: { says: 'Pflegegrad 3, sechs Stunden Haushalt durch ein anerkanntes Angebot zu 30 Euro oder eine private Hilfe zu 17 Euro, 131 Euro Entlastungsbetrag', run: (trace) => splitBudget({
      date, pflegegrad: 3, livingForm: 'home', reliefLeftCents: 13_100, annualLeftCents: 0, needs: [{ id: 'Haushalt', activity: 'household', units: 6, offers: [
        { id: 'Alltagshilfe', kind: 'angebot-im-alltag', priceCents: 3_000 }, { id: 'private Hilfe', kind: 'private-hilfe', priceCents: 1_700 },
      ] }],
    }, trace) },
    parameters: ['sachleistung', 'pflegegeld', 'umwandlungsanspruch-anteil'],
  },
  {
    file: 'taetigkeiten', title: 'Wer was tun darf', citation: '§§ 36, 37, 45a SGB XI, § 37 SGB V, §§ 4, 5 PflBG, §§ 2, 3, 6 bis 8 RDG, §§ 1, 2 PBefG, §§ 164, 1814 BGB', code: 'src/core/law/taetigkeiten',
    text: [
      'Welche Tätigkeit ohne Weiteres erlaubt ist, welche eine Anleitung, eine Vollmacht oder eine Qualifikation verlangt. „Gesetzestext“ heißt gelesen, „eigene Ableitung“ heißt aus dem Wortlaut geschlossen, ohne dass eine amtliche Auskunft vorlag.',
      'Was nicht in der Tabelle steht, beurteilen wir nicht; das ist keine Erlaubnis. „Medikamente“ ist zu grob: Erinnern ist erlaubt, Geben ist Behandlungspflege. Das ist keine Rechtsberatung.',
    ],
    example: { says: 'Eine Ehrenamtliche fährt jemanden für 30 Cent je Kilometer', run: (trace) => checkActivity({ date, activity: 'transport', role: 'ehrenamt', centsPerKm: 30 }, trace) },
    parameters: ['fahrtkosten-grenze'],
  },
  {
    file: 'geld-fuer-helfende', title: 'Geld für Helfende', citation: '§ 3 Nr. 26, 26a EStG, § 8 SGB IV, MiLoG', code: 'src/core/law/estg',
    text: ['Freibeträge gelten im Kalenderjahr. Dieselbe Tätigkeit darf nicht auf zwei Freibeträge oder auf Freibetrag und Minijob verteilt werden. § 52 Abs. 4 EStG lässt die Beträge von 2026 nach seinem Wortlaut auch in offenen Vorjahren gelten; das rechnen wir nicht, bitte steuerlich beraten lassen.'],
    example: { says: 'Ehrenamtspauschale, bisher 760 Euro, nun 40 Euro', run: (trace) => useAllowance({ date, allowance: 'ehrenamtspauschale', paidBeforeCents: 76_000, paymentCents: 4_000 }, trace) },
    parameters: ['ehrenamtspauschale', 'uebungsleiterpauschale', 'minijob-grenze', 'mindestlohn'],
  },
  {
    file: 'nachbarschaftshilfe', title: 'Einzelne Helfende nach Landesrecht', citation: '§ 45a Abs. 3 SGB XI und Verordnungen der Länder', code: 'src/core/law/landesrecht',
    text: ['Ob der Entlastungsbetrag eine einzelne Person bezahlt, regelt jedes Land. Alle Regeln hier sind aus zweiter Hand und tragen Quelle und Prüftag. Was nicht gelesen wurde, ist keine Erlaubnis: Für ein Land oder einen Tag ohne Regel urteilen wir nicht.'],
    example: { says: 'Brandenburg, 10 Euro je Stunde, kein gemeinsamer Haushalt', run: (trace) => checkHelper({ land: 'DE-BB', date, feeCentsPerHour: 1000, sharesHousehold: false }, trace) }, parameters: ['mindestlohn'],
  },
  {
    file: 'hilfe-zur-pflege', title: 'Hilfe zur Pflege', citation: '§§ 61 bis 66, 85, 87, 90, 94 SGB XII', code: 'src/core/law/sgb-xii',
    text: [
      'Wer pflegebedürftig ist und die Mittel nicht aus Einkommen und Vermögen aufbringen kann, hat Anspruch auf Hilfe zur Pflege; bei Pflegegrad 1 nur auf eine kurze Liste (§ 63 Abs. 2). Gleichartige Leistungen der Pflegekasse gehen vor (§ 63b); das Sozialamt soll auf Hilfe durch Nahestehende und Nachbarschaft hinwirken (§ 64).',
      'Gerechnet wird, was feststeht: die Einkommensgrenze, was darüber bei Pflegegrad 4 und 5 mindestens frei bleibt, und das Schonvermögen. Welcher Teil des Einkommens über der Grenze angemessen ist, entscheidet das Sozialamt; das schätzen wir nicht. Kinder werden erst über der Jahreseinkommensgrenze herangezogen. Für Minderjährige rechnen wir nicht.',
      'Der Entlastungsbetrag der Sozialhilfe ist nicht mitgestiegen. Pflegegeld der Hilfe zur Pflege entspricht § 37 SGB XI (§ 64a SGB XII).',
    ],
    formula: '2 × Regelbedarfsstufe 1 + angemessene Unterkunft + Personen × 70 % der Regelbedarfsstufe 1, auf volle Euro aufgerundet',
    example: { says: 'Ehepaar, Pflegegrad 4, 2.500 Euro Einkommen, 600 Euro Wohnung, 19.000 Euro erspart', run: (trace) => needOfHelp({ date, pflegegrad: 4, age: 81, incomeCents: 250_000, housingCents: 60_000, hasPartner: true, maintained: 0, savingsCents: 1_900_000 }, trace) },
    parameters: ['hilfe-zur-pflege-entlastungsbetrag', 'regelbedarfsstufe-1', 'hilfe-zur-pflege-familienzuschlag', 'hilfe-zur-pflege-schonanteil', 'schonvermoegen', 'schonvermoegen-unterhaltene', 'elternunterhalt-grenze'],
  },
  {
    file: 'altenhilfe', title: 'Altenhilfe', citation: '§ 71 SGB XII', code: 'src/core/law/sgb-xii',
    text: ['Altenhilfe soll alten Menschen gewährt werden, auch zur Vorbereitung auf das Alter: Engagement, Wohnung, Beratung rund um Pflege und Dienste, Geselligkeit, Verbindung zu Nahestehenden. Beratung und Unterstützung gibt es ohne Rücksicht auf Einkommen und Vermögen. Wie viel eine Kommune dafür ausgibt, bestimmt sie selbst; das beurteilen wir nicht.'],
    example: { says: 'Beratung im Vor- und Umfeld von Pflege', run: (trace) => altenhilfe('advice-around-care', trace) }, parameters: [],
  },
];
