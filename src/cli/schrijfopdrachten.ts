import type { Command } from 'commander';
import { STATUS } from '../text/fout.ts';
import { metNieuwopties, type Nieuwopties, nieuwopdracht } from './nieuwopties.ts';
import { metGedeeldeOpties } from './opties.ts';
import { metVoortgang, toon } from './scherm.ts';
import type { Voorbeeldopties } from './voorbeeld.ts';

// The commands for who writes a report.

/** `jaarverslag nieuw`: the folder of a new regio. */
export function nieuwOpdracht(programma: Command): void {
  metNieuwopties(programma.command('nieuw').alias('new').argument('<map>', 'de map die gemaakt wordt'))
    .description('begin een verslag voor een eigen regio')
    .action(async (map: string, opties: Nieuwopties) => {
      const { nieuw, toonAangelegd } = await import('./nieuw.ts');
      const vraag = !opties.json && !opties.stil && process.stdin.isTTY && process.stdout.isTTY;
      const vragen = vraag ? (await import('./vraagterminal.ts')).vraagterminal() : null;
      const gemaakt = await metVoortgang(opties, (v) =>
        nieuw(nieuwopdracht(map, opties), vragen, () => new Date(), v),
      );
      toon(opties, gemaakt, toonAangelegd(gemaakt));
    });
}

/** `jaarverslag voorbeeld`: the report in a local page. */
export function voorbeeldOpdracht(programma: Command): void {
  metGedeeldeOpties(
    programma.command('voorbeeld').alias('preview').argument('<regio>', 'naam of map van de regio'),
  )
    .description('laat het verslag in uw browser zien terwijl u schrijft')
    .option('--open', 'open de browser meteen', false)
    .action(async (regio: string, opties: Voorbeeldopties) => {
      const { bijCtrlC, voorbeeld } = await import('./voorbeeld.ts');
      await voorbeeld(regio, opties, bijCtrlC(), {
        uit: (tekst) => void process.stdout.write(tekst),
        fout: (tekst) => void process.stderr.write(tekst),
      });
      // At once, also when an export is being read.
      process.exit(STATUS.gemaakt);
    });
}
