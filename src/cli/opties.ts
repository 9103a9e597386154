import { type Command, Option } from 'commander';
import { type Formaat, GEWOON, leesFormaten } from '../batch/formaten.ts';
import { eisSchooljaar, naam } from '../records/schooljaar.ts';
import { definitieFout } from '../text/fout.ts';

/** Options that the commands on a regio share (contract 3-output). */
export interface Opties {
  schooljaar?: string;
  gegevens?: string;
  uit: string;
  formaat: Formaat[];
  profiel?: string;
  browser?: string;
  intern: boolean;
  stil: boolean;
  json: boolean;
}

/** A whole number of at least one. */
export function leesAantal(tekst: string): number {
  const aantal = Number(tekst);
  if (Number.isInteger(aantal) && aantal >= 1) return aantal;
  throw definitieFout('AANTAL_ONLEESBAAR', `"${tekst}" is geen aantal; schrijf een heel getal vanaf 1.`);
}

/** Accepts 2024-2025 and 2024/2025; gives 2024-2025. */
export const leesSchooljaar = (tekst: string): string => naam(eisSchooljaar(tekst));

export function metGedeeldeOpties(opdracht: Command): Command {
  return opdracht
    .addOption(
      new Option('--schooljaar <jaar>', 'schooljaar van het verslag, bijvoorbeeld 2024-2025').argParser(
        leesSchooljaar,
      ),
    )
    .option('--gegevens <map>', 'map met de exports')
    .option('--profiel <naam>', 'lees de exports met dit bronprofiel: een naam, of een eigen bestand (.yaml)')
    .option('--intern', 'toon ook kleine aantallen (alleen voor eigen gebruik)', false)
    .option('--stil', 'zeg alleen wat fout gaat', false)
    .option('--json', 'geef de uitkomst als één JSON-object', false);
}

export function metUitvoeropties(opdracht: Command): Command {
  return metGedeeldeOpties(opdracht)
    .option('--uit <map>', 'map voor de uitvoer', 'out')
    .addOption(
      new Option('--formaat <lijst>', 'wat er gemaakt wordt')
        .argParser(leesFormaten)
        .default([...GEWOON], GEWOON.join(',')),
    )
    .option('--browser <pad>', 'browser die de pdf afdrukt');
}
