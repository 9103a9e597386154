import { type Command, Option } from 'commander';
import type { Opdracht } from '../nieuw/opdracht.ts';
import { leesSchooljaar } from './opties.ts';

/** Options of `jaarverslag nieuw`: each answers a question that is asked in a terminal. */
export interface Nieuwopties extends Omit<Opdracht, 'map' | 'brief'> {
  zonderBrief: boolean;
  stil: boolean;
  json: boolean;
}

const leesThemanamen = (tekst: string): string[] =>
  tekst
    .split(',')
    .map((naam) => naam.trim())
    .filter(Boolean);

export function metNieuwopties(opdracht: Command): Command {
  return opdracht
    .option('--gegevens <map>', 'map met uw exports; het programma kijkt wat erin staat')
    .option('--rmc-regio <naam>', 'alle gemeenten van deze Doorstroompunt-regio (naam of nummer)')
    .option('--gemeente <naam...>', 'een eigen lijst van gemeenten (mag vaker)')
    .option('--naam <naam>', 'naam van de regio in het verslag')
    .option('--organisatie <naam>', 'wie het verslag uitbrengt')
    .addOption(
      new Option(
        '--schooljaar <jaar>',
        'schooljaar van het verslag, bijvoorbeeld 2024-2025 (anders: dat van de exports)',
      ).argParser(leesSchooljaar),
    )
    .option('--profiel <naam>', 'bronprofiel van de exports: een naam, of een eigen bestand (.yaml)')
    .addOption(
      new Option(
        '--themas <lijst>',
        'alleen deze onderwerpen, met komma’s ertussen (anders: alles wat kan)',
      ).argParser(leesThemanamen),
    )
    .option('--zonder-brief', 'geen brief voor de raad', false)
    .option('--kleur <kleur>', 'hoofdkleur van de huisstijl, zoals #1f6b78')
    .option('--logo <bestand>', 'logo, als .svg of .png')
    .option('--stil', 'vraag niets en zeg alleen wat fout gaat', false)
    .option('--json', 'vraag niets en geef de uitkomst als één JSON-object', false);
}

/** The options as the question that they are; without a letter only when that was asked. */
export function nieuwopdracht(
  map: string,
  { stil: _stil, json: _json, zonderBrief, ...rest }: Nieuwopties,
): Opdracht {
  return { map, ...rest, ...(zonderBrief ? { brief: false } : {}) };
}
