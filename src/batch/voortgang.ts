import { getal } from '../text/getallen.ts';

/** Where a run says what it is doing. */
export interface Voortgang {
  stap(zin: string): void;
  rijen(bestand: string, aantal: number): void;
  klaar(): void;
}

/** One line on stderr that is written over; silent when stderr is no terminal, in CI, or when asked. */
export function maakVoortgang(stil: boolean, uit: NodeJS.WriteStream = process.stderr): Voortgang {
  if (stil || !uit.isTTY || process.env.CI) return { stap() {}, rijen() {}, klaar() {} };
  const toon = (zin: string): void =>
    void uit.write(`\r\u001b[K${zin.slice(0, Math.max(20, uit.columns - 1))}`);
  return {
    stap: (zin) => toon(`${zin} …`),
    rijen: (bestand, aantal) => toon(`${bestand}: ${getal(aantal)} rijen gelezen …`),
    klaar: () => void uit.write('\r\u001b[K'),
  };
}
