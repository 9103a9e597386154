/** Text in pieces with the line ends that the reader of rows knows. */
export interface Regelezer {
  voeg(tekst: string): string;
  klaar(): string;
}

/** For a file whose rows end with a carriage return alone; any other text passes as it is. */
export function maakRegelezer(alleenCr: boolean): Regelezer {
  if (!alleenCr) return { voeg: (tekst) => tekst, klaar: () => '' };
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
