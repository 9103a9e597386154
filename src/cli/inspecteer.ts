import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { profielmap } from '../batch/pakket.ts';
import type { Voortgang } from '../batch/voortgang.ts';
import { type Bevindingen, inspecteer } from '../inspect/inspecteer.ts';
import type { Inspectie } from '../inspect/inspectie.ts';
import { Kennis } from '../inspect/kennis.ts';
import { maakStartprofiel } from '../inspect/startprofiel.ts';
import { toonInspectie, vouw } from '../inspect/toon.ts';
import { laadProfielen } from '../intake/profiel.ts';
import { schrijf } from '../output/schrijf.ts';
import { laadGemeenten } from '../records/gemeente.ts';
import { isExport } from '../records/soorten.ts';
import { definitieFout, Fout, metCode, STATUS } from '../text/fout.ts';

/** A file that could not be inspected: the stable code and the sentence. */
export interface Mislukt {
  bestand: string;
  code: string;
  fout: string;
}

/**
 * What `jaarverslag inspecteer` gives with `--json`, one object on stdout:
 *
 *     { "status": 0 | 1,
 *       "bestanden": [ Inspectie | { "bestand", "code", "fout" } ],
 *       "profiel": null | { "bestand": "mijn.yaml", "keuzes": 12 },
 *       "code", "fout": of the first fault, with status 1 only }
 *
 * `status` is 1 when a file is no CSV or cannot be read, or a profile was asked for and no file is an export; the other
 * files are told all the same, and no profile is written. `Inspectie` is described field by field in src/inspect/inspectie.ts: `vorm` (encoding, delimiter, quoting,
 * line ends, line of the header), `telling` (rows), `soort`, `kolommen` (per column `veld`, `zekerheid`, `persoonlijk`,
 * `onbekend`), `ontbreekt`, `profielen`, `opmerkingen`. No value of a person is in it.
 */
export interface Inspecties {
  status: number;
  bestanden: (Inspectie | Mislukt)[];
  profiel: { bestand: string; keuzes: number } | null;
  code?: string;
  fout?: string;
}

/** `jaarverslag inspecteer`: looks at each file on its own; with `schrijf` writes one starter profile for all of them. */
export async function inspecteerAlle(
  bestanden: readonly string[],
  opties: { schrijf?: string },
  voortgang: Pick<Voortgang, 'rijen'>,
): Promise<Inspecties> {
  const doel = opties.schrijf;
  if (doel !== undefined) eisProfielpad(doel);
  const kennis = new Kennis(laadProfielen(profielmap()), laadGemeenten(profielmap()));
  const gelukt: Bevindingen[] = [];
  const uitkomsten: (Inspectie | Mislukt)[] = [];
  for (const pad of bestanden) {
    try {
      const bevindingen = await inspecteer(pad, kennis, (rijen) => voortgang.rijen(pad, rijen));
      gelukt.push(bevindingen);
      uitkomsten.push(bevindingen.inspectie);
    } catch (fout) {
      if (!(fout instanceof Fout) || fout.status !== STATUS.onvoldoende) throw fout;
      uitkomsten.push({ bestand: pad, code: fout.code, fout: fout.zin });
    }
  }
  const mislukt = uitkomsten.find((u) => 'fout' in u);
  if (mislukt) return metFout(uitkomsten, mislukt);
  try {
    const profiel = doel === undefined ? null : schrijfProfiel(doel, gelukt, kennis);
    return { status: STATUS.gemaakt, bestanden: uitkomsten, profiel };
  } catch (fout) {
    if (!(fout instanceof Fout) || fout.status !== STATUS.onvoldoende) throw fout;
    return metFout(uitkomsten, { code: fout.code, fout: fout.zin });
  }
}

const metFout = (
  bestanden: Inspecties['bestanden'],
  { code, fout }: Omit<Mislukt, 'bestand'>,
): Inspecties => ({
  status: STATUS.onvoldoende,
  bestanden,
  profiel: null,
  code,
  fout,
});

/** The sentences on what went wrong, for stderr. */
export function foutzinnen({ bestanden, fout, code }: Inspecties): string[] {
  const zinnen = bestanden.flatMap((b) => ('fout' in b ? [metCode(b.fout, b.code)] : []));
  if (fout === undefined || code === undefined) return [];
  return [...new Set([...zinnen, metCode(fout, code)])];
}

function schrijfProfiel(doel: string, gelukt: readonly Bevindingen[], kennis: Kennis): Inspecties['profiel'] {
  const { yaml, keuzes } = maakStartprofiel(doel, gelukt, kennis);
  if (existsSync(doel) && ![yaml, ''].includes(readFileSync(doel, 'utf8')))
    throw definitieFout(
      'PROFIEL_BESTAAT',
      'Dit bestand bestaat al, en er kan werk van u in staan; kies een andere naam of haal het eerst weg.',
      { bestand: doel },
    );
  schrijf(dirname(doel), [{ pad: basename(doel), inhoud: yaml }]);
  return { bestand: doel, keuzes };
}

function eisProfielpad(doel: string): void {
  if (!/\.ya?ml$/i.test(doel))
    throw definitieFout(
      'PROFIEL_GEEN_YAML',
      `"${doel}" is geen naam voor een profiel; laat de naam op .yaml eindigen, bijvoorbeeld --schrijf mijn-profiel.yaml.`,
    );
}

/** The findings as text for the screen, file after file, with what to do next; faults are told apart (`foutzinnen`). */
export function toonInspecties({ bestanden, profiel }: Inspecties): string {
  const goed = bestanden.filter((b): b is Inspectie => !('fout' in b));
  const delen = goed.map(toonInspectie);
  const exporten = goed.filter(({ soort }) => soort && isExport(soort.soort));
  const slot = profiel
    ? [
        profiel.keuzes === 0
          ? `Het profiel staat in ${profiel.bestand}; alles is herkend.`
          : `Het profiel staat in ${profiel.bestand}. Zoek daarin op "kies:" (${profiel.keuzes} keer) en vul in wat er gevraagd wordt.`,
        ...hernoem(exporten),
        `Kijk daarna met: npx jaarverslag controleer <regio> --gegevens <map> --profiel ${profiel.bestand}`,
      ]
    : exporten.some(pastNiet)
      ? [
          'Geen profiel past helemaal. Met --schrijf mijn-profiel.yaml krijgt u een profiel om verder in te vullen.',
        ]
      : [];
  return [...delen, ...(slot.length > 0 ? [slot.flatMap((zin) => vouw(zin, '')).join('\n')] : [])].join(
    '\n\n',
  );
}

const pastNiet = ({ profielen }: Inspectie): boolean =>
  !profielen.some(({ kolommen, nodig, waarden }) => kolommen === nodig && (waarden ?? 0) >= 99);

/** Files are found by their names, so each must have the one of its kind. */
const hernoem = (exporten: readonly Inspectie[]): string[] =>
  exporten
    .filter(
      ({ bestand, soort }) => !new RegExp(`^${soort!.soort}(-\\d+)?\\.\\w+$`, 'i').test(basename(bestand)),
    )
    .map(
      ({ bestand, soort }) =>
        `Zet ${basename(bestand)} in de map van zijn schooljaar met de naam ${soort!.soort}${extname(bestand)}.`,
    );
