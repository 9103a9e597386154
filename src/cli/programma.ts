import { Command, CommanderError, Option } from 'commander';
import { leesScherf } from '../batch/plan.ts';
import { GrootboekFout } from '../intake/intake.ts';
import { definitieFout, Fout, metCode, STATUS } from '../text/fout.ts';
import { batch, type BatchOpdracht, toonUitkomst } from './batch.ts';
import { type Gemaakt, bouw, brief } from './bouw.ts';
import { controleer, tekstKloptNiet, toonAfgekeurd, toonBevinding } from './controleer.ts';
import { exportbestanden } from './exportbestanden.ts';
import { maakNederlands, vertaal } from './nederlands.ts';
import { metNieuwopties, type Nieuwopties, nieuwopdracht } from './nieuwopties.ts';
import { leesAantal, metGedeeldeOpties, metUitvoeropties, type Opties } from './opties.ts';
import type { Voorbeeldopties } from './voorbeeld.ts';
import { versie } from '../batch/pakket.ts';
import { maakVoortgang } from '../batch/voortgang.ts';

/**
 * Runs the program with the words after its name and gives the exit status of contract 3-output. Results go to stdout,
 * everything else to stderr; with `--json` stdout holds one JSON object, also when the run fails.
 */
export async function voerUit(woorden: readonly string[]): Promise<number> {
  let status: number = STATUS.gemaakt;
  const programma = maakProgramma((uitkomst) => {
    status = uitkomst;
  });
  try {
    await programma.parseAsync([...woorden], { from: 'user' });
    return status;
  } catch (fout) {
    return meld(fout, woorden.includes('--json'));
  }
}

function maakProgramma(zetStatus: (status: number) => void): Command {
  const programma = new Command('jaarverslag')
    .description(
      'Maakt het jaarverslag leerplicht en doorstroompunt van een regio uit de exports van de registratie.',
    )
    .version(versie(), '-V, --versie', 'toon de versie');
  metUitvoeropties(programma.command('bouw').alias('build').argument('<regio>', 'naam of map van de regio'))
    .description('maak het jaarverslag van een regio')
    .action(async (regio: string, opties: Opties) => {
      const gemaakt = await metVoortgang(opties, (v) => bouw(regio, opties, v));
      toon(opties, gemaakt, toonGemaakt(gemaakt));
    });
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
  return maakNederlands(programma);
}

async function metVoortgang<T>(
  opties: Pick<Opties, 'json' | 'stil'>,
  werk: (v: ReturnType<typeof maakVoortgang>) => Promise<T>,
): Promise<T> {
  const voortgang = maakVoortgang(opties.stil || opties.json);
  try {
    return await werk(voortgang);
  } finally {
    voortgang.klaar();
  }
}

function toon(opties: Pick<Opties, 'json' | 'stil'>, uitkomst: object, tekst: string): void {
  if (opties.json) process.stdout.write(`${JSON.stringify({ status: 0, ...uitkomst })}\n`);
  else if (!opties.stil && tekst) process.stdout.write(`${tekst}\n`);
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

/** Says what went wrong in one sentence, with the code that the manual knows; a stack trace only for a fault of the program itself. */
function meld(fout: unknown, json: boolean): number {
  if (fout instanceof CommanderError) return meldGebruik(fout, json);
  const bekend = fout instanceof Fout;
  const status = bekend ? fout.status : STATUS.programmafout;
  const zin = bekend
    ? fout.zin
    : 'Het programma zelf maakte een fout; er is niets geschreven. Stuur de regels hieronder naar de makers.';
  if (json)
    process.stdout.write(
      `${JSON.stringify({ status, code: bekend ? fout.code : 'PROGRAMMAFOUT', fout: zin })}\n`,
    );
  process.stderr.write(`${bekend ? metCode(zin, fout.code) : zin}\n`);
  if (!bekend) process.stderr.write(`${fout instanceof Error ? fout.stack : String(fout)}\n`);
  return status;
}

function meldGebruik(fout: CommanderError, json: boolean): number {
  if (fout.exitCode === 0) return STATUS.gemaakt;
  const zin = vertaal(fout);
  if (json)
    process.stdout.write(
      `${JSON.stringify({ status: STATUS.verkeerd, code: 'VERKEERD_GEBRUIK', fout: zin })}\n`,
    );
  process.stderr.write(`${zin}\n`);
  return STATUS.verkeerd;
}
