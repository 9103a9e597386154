import type { Command } from 'commander';
import { GrootboekFout } from '../intake/intake.ts';
import { STATUS } from '../text/fout.ts';
import { controleer, tekstKloptNiet, toonAfgekeurd, toonBevinding } from './controleer.ts';
import { exportbestanden } from './exportbestanden.ts';
import { metGedeeldeOpties, type Opties } from './opties.ts';
import { metVoortgang, toon, type Zetstatus } from './scherm.ts';

// The commands that look at exports, figures and reports, and write none.

/** `jaarverslag controleer`: reads, counts and checks; writes nothing. */
export function controleerOpdracht(programma: Command, zetStatus: Zetstatus): void {
  metGedeeldeOpties(
    programma.command('controleer').alias('check').argument('<regio>', 'naam of map van de regio'),
  )
    .description('lees en tel alles, kijk het na en schrijf niets')
    .action(async (regio: string, opties: Opties) => {
      const bevinding = await metVoortgang(opties, (v) => controleer(regio, opties, v)).catch((fout) => {
        if (fout instanceof GrootboekFout && !opties.json)
          process.stdout.write(`${toonAfgekeurd(fout.grootboek)}\n`);
        throw fout;
      });
      zetStatus(bevinding.status);
      toon(opties, bevinding, toonBevinding(bevinding));
      if (bevinding.status !== STATUS.gemaakt) process.stderr.write(`${tekstKloptNiet(bevinding)}\n`);
    });
}

/** `jaarverslag uitleg`: where a figure comes from. */
export function uitlegOpdracht(programma: Command): void {
  metGedeeldeOpties(
    programma
      .command('uitleg')
      .alias('explain')
      .argument('<regio>', 'naam of map van de regio')
      .argument('[cijfer...]', 'naam uit cijfers.yaml, een tabel, of een cel: "tabel | rij | kolom"'),
  )
    .description('zeg waar een cijfer vandaan komt en waar het staat')
    .option('--gemeente <naam>', 'een cijfer uit de brief aan deze gemeente')
    .action(async (regio: string, cijfer: string[], opties: Opties & { gemeente?: string }) => {
      const { toonUitkomst: toonUitleg, uitleg } = await import('./uitleg.ts');
      const uitkomst = await metVoortgang(opties, (v) => uitleg(regio, cijfer.join(' ').trim(), opties, v));
      toon(opties, uitkomst, toonUitleg(uitkomst, regio));
    });
}

/** `jaarverslag vergelijk`: what differs from an earlier report. */
export function vergelijkOpdracht(programma: Command): void {
  programma
    .command('vergelijk')
    .alias('diff')
    .argument('<oud>', 'cijfers.json van eerst, of de map waar het in staat')
    .argument('<nieuw>', 'cijfers.json van nu, of de map waar het in staat')
    .description('zeg welke cijfers en zinnen anders zijn dan in een eerder verslag')
    .option('--json', 'geef de uitkomst als één JSON-object', false)
    .action(async (oud: string, nieuw: string, { json }: { json: boolean }) => {
      const { toonVergelijking, vergelijk } = await import('./vergelijk.ts');
      const vergelijking = vergelijk(oud, nieuw);
      toon({ json, stil: false }, vergelijking, toonVergelijking(vergelijking));
    });
}

/** `jaarverslag inspecteer`: what a file is. */
export function inspecteerOpdracht(programma: Command, zetStatus: Zetstatus): void {
  programma
    .command('inspecteer')
    .alias('inspect')
    .argument('<bestand...>', 'csv- of Excelbestanden, of de map waar ze in staan')
    .description('zeg wat er in een export staat en welk profiel erbij past')
    .option('--schrijf <yaml>', 'schrijf een profiel om in te vullen')
    .option('--json', 'geef de uitkomst als één JSON-object', false)
    .action(async (bestanden: string[], opties: { schrijf?: string; json: boolean }) => {
      const { foutzinnen, inspecteerAlle, toonInspecties } = await import('./inspecteer.ts');
      const paden = exportbestanden(bestanden);
      const gezien = await metVoortgang({ ...opties, stil: false }, (v) => inspecteerAlle(paden, opties, v));
      zetStatus(gezien.status);
      toon({ ...opties, stil: false }, gezien, toonInspecties(gezien));
      for (const zin of foutzinnen(gezien)) process.stderr.write(`${zin}\n`);
    });
}

/** `jaarverslag doctor`: does this machine have what it takes. */
export function doctorOpdracht(programma: Command, zetStatus: Zetstatus): void {
  programma
    .command('doctor')
    .description('kijk of alles op deze computer werkt')
    .option('--uit <map>', 'map voor de uitvoer', 'out')
    .option('--json', 'geef de uitkomst als één JSON-object', false)
    .action(async (opties: { uit: string; json: boolean }) => {
      const { onderzoek, statusVan, toonOnderzoek } = await import('./doctor.ts');
      const delen = await onderzoek(opties.uit);
      zetStatus(statusVan(delen));
      toon({ json: opties.json, stil: false }, { delen }, toonOnderzoek(delen));
    });
}
