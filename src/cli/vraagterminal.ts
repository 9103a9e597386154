import * as clack from '@clack/prompts';
import type { Antwoord, Vragensteller } from '../nieuw/vragensteller.ts';
import { Fout, STATUS } from '../text/fout.ts';

/** How many answers are shown at a time. */
const REGELS = 14;

/** Asks in a terminal. Ctrl-C or Escape stops the program with GESTOPT before anything is written. */
export function vraagterminal(): Vragensteller {
  clack.intro('Een nieuw jaarverslag. Enter neemt het voorstel over; met Ctrl-C stopt u.');
  return {
    async tekst(message, voorstel, keur) {
      const antwoord = await clack.text({
        message,
        initialValue: voorstel,
        validate: (tekst) => keur(tekst ?? '') ?? undefined,
      });
      return eis(antwoord) ?? '';
    },
    kies: async (message, antwoorden, voorstel) =>
      eis(
        await clack.select({
          message,
          options: antwoorden.map(optie),
          initialValue: voorstel,
          maxItems: REGELS,
        }),
      ),
    async kiesMeer(message, antwoorden, aan) {
      let gekozen: string[] = [...aan];
      do
        gekozen = eis(
          await clack.multiselect({
            message: `${message} (spatie zet aan of uit, Enter is klaar; kies er minstens één)`,
            options: antwoorden.map(optie),
            initialValues: gekozen,
            maxItems: REGELS,
            required: false,
          }),
        );
      while (gekozen.length === 0);
      return gekozen;
    },
    ja: async (message, voorstel) =>
      eis(await clack.confirm({ message, initialValue: voorstel, active: 'Ja', inactive: 'Nee' })),
    zeg: (zin) => clack.log.warn(zin),
  };
}

const optie = ({ waarde, tekst, uitleg, bezwaar }: Antwoord) => ({
  value: waarde,
  label: bezwaar === undefined ? tekst : `${tekst} – uit: ${bezwaar}`,
  ...(uitleg === undefined || bezwaar !== undefined ? {} : { hint: uitleg }),
});

function eis<T>(antwoord: T | symbol): T {
  if (!clack.isCancel(antwoord)) return antwoord as T;
  throw new Fout('GESTOPT', 'Gestopt; er is niets geschreven.', STATUS.verkeerd);
}
