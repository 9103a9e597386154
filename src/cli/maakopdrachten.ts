import { type Command, Option } from 'commander';
import { leesScherf } from '../batch/plan.ts';
import { definitieFout } from '../text/fout.ts';
import { batch, type BatchOpdracht, toonUitkomst } from './batch.ts';
import { bouw, brief, type Gemaakt } from './bouw.ts';
import { leesAantal, metUitvoeropties, type Opties } from './opties.ts';
import { metVoortgang, toon, type Zetstatus } from './scherm.ts';

// The commands that make reports and letters.

/** `jaarverslag bouw`: the report of a regio. */
export function bouwOpdracht(programma: Command): void {
  metUitvoeropties(programma.command('bouw').alias('build').argument('<regio>', 'naam of map van de regio'))
    .description('maak het jaarverslag van een regio')
    .action(async (regio: string, opties: Opties) => {
      const gemaakt = await metVoortgang(opties, (v) => bouw(regio, opties, v));
      toon(opties, gemaakt, toonGemaakt(gemaakt));
    });
}

/** `jaarverslag brief`: letters to gemeenten. */
export function briefOpdracht(programma: Command): void {
  metUitvoeropties(programma.command('brief').alias('letter').argument('<regio>', 'naam of map van de regio'))
    .description('maak de bijlage bij de raadsinformatiebrief van een gemeente')
    .option('--gemeente <naam...>', 'de gemeente (mag vaker)')
    .option('--alle', 'een brief voor elke gemeente van de regio', false)
    .action(async (regio: string, opties: Opties & { gemeente?: string[]; alle: boolean }) => {
      if (!opties.alle && !opties.gemeente?.length)
        throw definitieFout(
          'GEMEENTE_NIET_GENOEMD',
          'zeg met --gemeente voor welke gemeente de brief is, of maak ze met --alle allemaal.',
        );
      const gemaakt = await metVoortgang(opties, (v) => brief(regio, opties, v));
      toon(opties, gemaakt, toonGemaakt(gemaakt));
    });
}

/** `jaarverslag batch`: every report and letter. */
export function batchOpdracht(programma: Command, zetStatus: Zetstatus): void {
  metUitvoeropties(
    programma.command('batch').argument('[regio...]', 'namen of mappen van regio’s; zonder namen alle'),
  )
    .description('maak elk jaarverslag en elke brief')
    .option('--plan', 'laat alleen zien wat er gemaakt zou worden', false)
    .addOption(new Option('--parallel <aantal>', 'zoveel documenten tegelijk').argParser(leesAantal))
    .addOption(
      new Option('--shard <i/n>', 'alleen dit deel van het plan, bijvoorbeeld 1/3').argParser(leesScherf),
    )
    .option('--opnieuw', 'maak ook wat niet is veranderd', false)
    .action(async (regios: string[], opdracht: BatchOpdracht) => {
      const zeg = (tekst: string): void => {
        if (opdracht.json) process.stderr.write(`${tekst}\n`);
        else if (!opdracht.stil) process.stdout.write(`${tekst}\n`);
      };
      const uitkomst = await metVoortgang(opdracht, (v) => batch(regios, opdracht, v, zeg));
      zetStatus(uitkomst.status);
      toon(opdracht, uitkomst, toonUitkomst(uitkomst));
    });
}

function toonGemaakt(g: Gemaakt): string {
  const regels = [
    `${g.wat} over ${g.schooljaar} ${/ brieven /.test(g.wat) ? 'zijn' : 'is'} klaar:`,
    ...g.bestanden.map((b) => `  ${b}`),
  ];
  if (g.afgekeurd)
    regels.push(
      `${g.afgekeurd} ${g.afgekeurd === 1 ? 'rij telt' : 'rijen tellen'} niet mee; zie afgekeurd.csv.`,
    );
  if (g.waarschuwingen.length) regels.push('Kijk hier nog naar:', ...g.waarschuwingen.map((w) => `  ${w}`));
  return regels.join('\n');
}
