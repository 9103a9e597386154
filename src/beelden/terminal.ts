/** A piece of a line in one look. */
export interface Stuk {
  tekst: string;
  stijl: Stijl;
}

/** How a terminal shows a piece: plain, soft (grey or dim), in colour, as the cursor, or not at all. */
export type Stijl = 'gewoon' | 'zacht' | 'kleur' | 'cursor' | 'onzichtbaar';

interface Teken {
  teken: string;
  stijl: Stijl;
}

const STIJLEN: Readonly<Record<number, Stijl>> = {
  2: 'zacht',
  7: 'cursor',
  8: 'onzichtbaar',
  32: 'kleur',
  33: 'kleur',
  36: 'kleur',
  90: 'zacht',
};

/** A sequence that starts with ESC [, or one character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is read here
const STUK = /\x1b\[(\?)?([\d;]*)([A-Za-z])|[\s\S]/gu;

/**
 * What stands on the screen after a program wrote this: the few ANSI sequences (ECMA-48) that questions in a terminal use, to
 * move the cursor, to wipe and to colour. Every other sequence is passed over.
 */
export function schermVan(uitvoer: string): Stuk[][] {
  const scherm: Teken[][] = [[]];
  let rij = 0;
  let kolom = 0;
  let stijl: Stijl = 'gewoon';
  const doe: Readonly<Record<string, (aantal: number) => void>> = {
    A: (n) => {
      rij = Math.max(0, rij - (n || 1));
    },
    B: (n) => {
      rij += n || 1;
    },
    C: (n) => {
      kolom += n || 1;
    },
    D: (n) => {
      kolom = Math.max(0, kolom - (n || 1));
    },
    G: (n) => {
      kolom = Math.max(0, n - 1);
    },
    J: () => {
      scherm.length = Math.min(scherm.length, rij + 1);
      scherm[rij]?.splice(kolom);
    },
    K: () => void scherm[rij]?.splice(kolom),
    m: (n) => {
      stijl = STIJLEN[n] ?? 'gewoon';
    },
  };
  for (const [stuk, vraagteken, aantal, opdracht] of uitvoer.matchAll(STUK)) {
    if (opdracht !== undefined) {
      if (vraagteken === undefined) doe[opdracht]?.(Number(aantal?.split(';').at(-1)));
    } else if (stuk === '\n') {
      rij++;
      kolom = 0;
    } else if (stuk === '\r') kolom = 0;
    else {
      while (scherm.length <= rij) scherm.push([]);
      const regel = scherm[rij]!;
      while (regel.length < kolom) regel.push({ teken: ' ', stijl: 'gewoon' });
      regel[kolom++] = { teken: stuk, stijl };
    }
  }
  return scherm.map(stukken);
}

/** Neighbours in the same look together. */
function stukken(regel: readonly Teken[]): Stuk[] {
  const uit: Stuk[] = [];
  for (const { teken, stijl } of regel) {
    const vorig = uit.at(-1);
    if (vorig?.stijl === stijl) vorig.tekst += teken;
    else uit.push({ tekst: teken, stijl });
  }
  return uit;
}
