import type { Command, CommanderError } from 'commander';

const KOPPEN: Record<string, string> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Wat u invult:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

/** What is missing, by the name that the argument has in `programma`. */
const ONTBREEKT: Record<string, string> = {
  regio: 'welke regio u bedoelt',
  map: 'hoe de nieuwe map moet heten',
  bestand: 'welk bestand of welke map u bedoelt',
  oud: 'welke twee verslagen u wilt vergelijken',
  nieuw: 'welk verslag van nu u ernaast wilt leggen',
};

/** Lets commander speak Dutch and leave the exit status to us, in the program and all its commands. */
export function maakNederlands(programma: Command): Command {
  for (const opdracht of [programma, ...programma.commands])
    opdracht
      .exitOverride()
      .helpOption('-h, --help', 'toon deze uitleg')
      .configureHelp({
        styleTitle: (kop) => KOPPEN[kop] ?? kop,
        styleUsage: inWoorden,
        styleSubcommandTerm: inWoorden,
        optionDescription: (o) => metStandaard(o),
      })
      .configureOutput({ outputError: () => {} });
  programma.helpCommand('help [opdracht]', 'toon de uitleg van een opdracht').showHelpAfterError(false);
  return programma;
}

/** What commander writes for any options and any command. */
const inWoorden = (tekst: string): string =>
  tekst.replace('[options]', '[opties]').replace('[command]', '<opdracht>');

function metStandaard(optie: {
  description: string;
  defaultValue?: unknown;
  defaultValueDescription?: string | undefined;
}): string {
  const standaard = optie.defaultValueDescription ?? optie.defaultValue;
  return standaard === undefined || standaard === false
    ? optie.description
    : `${optie.description} (anders: ${standaard})`;
}

/** A fault of use in a Dutch sentence. */
export function vertaal(fout: CommanderError): string {
  const genoemd = /'([^']*)'/.exec(fout.message)?.[1] ?? '';
  const lijkt = /\(Did you mean (.*?)\?\)/.exec(fout.message)?.[1];
  const slot = `${lijkt ? ` Bedoelt u ${lijkt.replace('one of ', '')}?` : ''} Met "npx jaarverslag --help" ziet u wat er kan.`;
  switch (fout.code) {
    case 'commander.unknownOption':
      return `De optie ${genoemd} bestaat niet.${slot}`;
    case 'commander.unknownCommand':
      return `De opdracht ${genoemd} bestaat niet.${slot}`;
    case 'commander.missingArgument':
      return `Er ontbreekt een woord: zeg ${ONTBREEKT[genoemd] ?? `wat u bedoelt met ${genoemd}`}.${slot}`;
    case 'commander.optionMissingArgument':
      return `Achter de optie ${genoemd} hoort nog iets.${slot}`;
    case 'commander.excessArguments':
      return `Er staan te veel woorden achter de opdracht.${slot}`;
    case 'commander.help':
      return 'Zeg wat u wilt doen, bijvoorbeeld: npx jaarverslag bouw <regio>. Met "npx jaarverslag --help" ziet u wat er kan.';
    default:
      return `Deze opdracht is niet te begrijpen.${slot}`;
  }
}
