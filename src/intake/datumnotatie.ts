import { bestaat, type Datum } from '../records/datum.ts';

export const DATUMNOTATIES = ['dd-mm-jjjj', 'jjjjmmdd', 'jjjj-mm-dd'] as const;
export type Datumnotatie = (typeof DATUMNOTATIES)[number];

/** Reads `aantal` digits from `van`; NaN when one of them is no digit. Cheap by the million. */
function cijfers(tekst: string, van: number, aantal: number): number {
  let waarde = 0;
  for (let i = van; i < van + aantal; i++) {
    const cijfer = tekst.charCodeAt(i) - 48;
    if (!(cijfer >= 0 && cijfer <= 9)) return Number.NaN;
    waarde = waarde * 10 + cijfer;
  }
  return waarde;
}

const bestaand = (jaar: number, maand: number, dag: number): Datum | null => {
  const datum = jaar * 10_000 + maand * 100 + dag;
  return bestaat(datum) ? datum : null;
};

const LEZERS: Record<Datumnotatie, (tekst: string) => Datum | null> = {
  'dd-mm-jjjj': (t) => {
    if (t.length === 10 && t[2] === '-' && t[5] === '-')
      return bestaand(cijfers(t, 6, 4), cijfers(t, 3, 2), cijfers(t, 0, 2));
    const m = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(t);
    return m ? bestaand(Number(m[3]), Number(m[2]), Number(m[1])) : null;
  },
  jjjjmmdd: (t) => (t.length === 8 ? bestaand(cijfers(t, 0, 4), cijfers(t, 4, 2), cijfers(t, 6, 2)) : null),
  'jjjj-mm-dd': (t) =>
    t.length === 10 && t[4] === '-' && t[7] === '-'
      ? bestaand(cijfers(t, 0, 4), cijfers(t, 5, 2), cijfers(t, 8, 2))
      : null,
};

/** A reader of dates in one notation: the Datum, or null when the text is no existing date in 1900–2100. */
export const datumlezer = (notatie: Datumnotatie): ((tekst: string) => Datum | null) => LEZERS[notatie];
