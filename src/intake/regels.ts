/** Text in pieces with the line ends that the reader of rows knows. */
export interface Regelezer {
  voeg(tekst: string): string;
  klaar(): string;
}

/**
 * For a file whose rows end with a carriage return alone (`alleenCr`) or any other. A Ctrl-Z behind the last row is the end
 * of a file to DOS and no part of it; one in the middle stays where it is.
 */
export const maakRegelezer = (alleenCr: boolean): Regelezer =>
  zonderEindteken(alleenCr ? metLf() : { voeg: (tekst) => tekst, klaar: () => '' });

function zonderEindteken(rest: Regelezer): Regelezer {
  let over = '';
  return {
    voeg: (tekst) => {
      const alles = over + tekst;
      const na = eindteken(alles);
      over = alles.slice(na);
      return rest.voeg(over === '' ? alles : alles.slice(0, na));
    },
    klaar: () => rest.klaar(),
  };
}

const CTRL_Z = 0x1a;

/** The place of a Ctrl-Z with nothing but line ends behind it; the length of the text when there is none. */
function eindteken(tekst: string): number {
  let na = tekst.length;
  while (na > 0 && (tekst.charCodeAt(na - 1) === 10 || tekst.charCodeAt(na - 1) === 13)) na--;
  if (na === 0 || tekst.charCodeAt(na - 1) !== CTRL_Z) return tekst.length;
  while (na > 0 && tekst.charCodeAt(na - 1) === CTRL_Z) na--;
  return na;
}

function metLf(): Regelezer {
  let over = '';
  return {
    voeg: (tekst) => {
      const alles = over + tekst;
      // A carriage return at the end may be followed by its line feed in the next piece.
      over = alles.endsWith('\r') ? '\r' : '';
      return alles.slice(0, alles.length - over.length).replace(/\r\n?/g, '\n');
    },
    klaar: () => (over === '' ? '' : '\n'),
  };
}
