/** The Länder by ISO 3166-2. */
export const laender = {
  'DE-BW': 'Baden-Württemberg', 'DE-BY': 'Bayern', 'DE-BE': 'Berlin', 'DE-BB': 'Brandenburg', 'DE-HB': 'Bremen', 'DE-HH': 'Hamburg',
  'DE-HE': 'Hessen', 'DE-MV': 'Mecklenburg-Vorpommern', 'DE-NI': 'Niedersachsen', 'DE-NW': 'Nordrhein-Westfalen', 'DE-RP': 'Rheinland-Pfalz',
  'DE-SL': 'Saarland', 'DE-SN': 'Sachsen', 'DE-ST': 'Sachsen-Anhalt', 'DE-SH': 'Schleswig-Holstein', 'DE-TH': 'Thüringen',
} as const;
export type Land = keyof typeof laender;

/** A Land from its code (`DE-NI`, `NI`) or its German name; undefined if there is none. */
export function parseLand(text: string): Land | undefined {
  return (Object.keys(laender) as Land[]).find((code) => code === text || code.slice(3) === text || laender[code] === text);
}
