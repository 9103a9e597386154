import { Command, CommanderError } from 'commander';
import { versie } from '../batch/pakket.ts';
import { Fout, metCode, STATUS } from '../text/fout.ts';
import {
  controleerOpdracht,
  doctorOpdracht,
  inspecteerOpdracht,
  uitlegOpdracht,
  vergelijkOpdracht,
} from './kijkopdrachten.ts';
import { batchOpdracht, bouwOpdracht, briefOpdracht } from './maakopdrachten.ts';
import { maakNederlands, vertaal } from './nederlands.ts';
import type { Zetstatus } from './scherm.ts';
import { nieuwOpdracht, voorbeeldOpdracht } from './schrijfopdrachten.ts';

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

function maakProgramma(zetStatus: Zetstatus): Command {
  const programma = new Command('jaarverslag')
    .description(
      'Maakt het jaarverslag leerplicht en doorstroompunt van een regio uit de exports van de registratie.',
    )
    .version(versie(), '-V, --versie', 'toon de versie');
  // In the order of the help.
  bouwOpdracht(programma);
  briefOpdracht(programma);
  batchOpdracht(programma, zetStatus);
  controleerOpdracht(programma, zetStatus);
  uitlegOpdracht(programma);
  vergelijkOpdracht(programma);
  inspecteerOpdracht(programma, zetStatus);
  nieuwOpdracht(programma);
  voorbeeldOpdracht(programma);
  doctorOpdracht(programma, zetStatus);
  return maakNederlands(programma);
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
