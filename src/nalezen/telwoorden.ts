const KLEIN: Readonly<Record<string, number>> = Object.fromEntries(
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'
    .split(' ')
    .map((woord, i) => [woord, i]),
);
const TIENTAL: Readonly<Record<string, number>> = Object.fromEntries(
  'twintig dertig veertig vijftig zestig zeventig tachtig negentig'
    .split(' ')
    .map((woord, i) => [woord, 20 + 10 * i]),
);
const EENHEDEN = 'een|twee|drie|vier|vijf|zes|zeven|acht|negen';
const VORM = new RegExp(`^(?:(${EENHEDEN})(?:en|ën))?(${Object.keys(TIENTAL).join('|')})$`);

/** The number that a Dutch word stands for, as in `drie`, `vierendertig`, `driehonderdtwaalf`; null for another word. */
export function waardeVan(woord: string): number | null {
  const kaal = woord.toLowerCase().normalize('NFC').replaceAll('é', 'e');
  const duizend = gesplitst(kaal, 'duizend', 1000);
  return duizend ?? onderDuizend(kaal);
}

function onderDuizend(woord: string): number | null {
  if (woord in KLEIN) return KLEIN[woord]!;
  const honderd = gesplitst(woord, 'honderd', 100);
  if (honderd !== null) return honderd;
  const [, eenheid, tiental] = VORM.exec(woord) ?? [];
  return tiental === undefined ? null : TIENTAL[tiental]! + (eenheid === undefined ? 0 : KLEIN[eenheid]!);
}

/** `driehonderdtwaalf` at `honderd`: what stands before it times so many, and what stands behind it. */
function gesplitst(woord: string, op: string, keer: number): number | null {
  const plek = woord.indexOf(op);
  if (plek === -1) return null;
  const voor = woord.slice(0, plek);
  const na = woord.slice(plek + op.length).replace(/^en(?=.)/, '');
  const [aantal, rest] = [voor === '' ? 1 : onderDuizend(voor), na === '' ? 0 : onderDuizend(na)];
  return aantal === null || rest === null || rest >= keer ? null : aantal * keer + rest;
}
