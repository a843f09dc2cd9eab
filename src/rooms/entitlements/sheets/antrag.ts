import { shortened, type SheetTemplate } from '#platform/print/sheet.ts';

/** What is known of whoever applies; null prints as a line to write on. */
export type Antrag = { readonly name: string | null; readonly address: string | null; readonly born: string | null };

// The letter goes to a German authority and hence is German whatever language the reader has chosen.
const words = {
  title: 'Antrag auf Leistungen der Pflegeversicherung', to: 'An die Pflegekasse bei der Krankenkasse', toHint: '(bei privater Versicherung: an das Versicherungsunternehmen)',
  name: 'Name', born: 'Geboren', address: 'Adresse', number: 'Versichertennummer', phone: 'Telefon', greeting: 'Sehr geehrte Damen und Herren,',
  ask: 'hiermit beantrage ich Leistungen der Pflegeversicherung. Bitte lassen Sie mich begutachten und teilen Sie mir den Termin rechtzeitig mit.',
  present: 'Bei der Begutachtung soll dabei sein (Name, Telefon):', report: 'Bitte schicken Sie mir mit dem Bescheid auch das Gutachten.',
  advice: 'Bitte nennen Sie mir einen Termin für die Pflegeberatung nach § 7a SGB XI.', closing: 'Mit freundlichen Grüßen', signature: 'Ort, Datum, Unterschrift', proxy: 'in Vertretung (Vollmacht oder Betreuung)',
} as const;

/** The letter by which benefits are applied for (§ 33 SGB XI needs no form). It names no answer and no illness. A4, one page. */
export const antrag: SheetTemplate<Antrag> = {
  name: 'antrag',
  file: new URL('./antrag.typ', import.meta.url),
  pages: 1,
  fill(data, { fit }) {
    const short = (text: string | null): string | null => (text === null ? null : shortened(text, fit));
    return { title: words.title, words, name: short(data.name), address: short(data.address), born: data.born };
  },
};
