import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isScalar, LineCounter, parseDocument, type Scalar, visit } from 'yaml';
import { z } from 'zod';
import { type Gemeentelijst, laadGemeenten } from '../records/gemeente.ts';
import { isExport, SOORTEN, type Soort, type Veld } from '../records/soorten.ts';
import { WAARDEN } from '../records/waarden.ts';
import { definitieFout, lijktOp, type Plaats } from '../text/fout.ts';
import { profielSchema, type soortSchema } from './profielschema.ts';

/** How one kind of export stands in a file. */
export type Soortprofiel = z.infer<typeof soortSchema>;
/** A bronprofiel: which column is which field and which code is which value. Data, never code. */
export type Profiel = z.infer<typeof profielSchema> & { readonly pad: string };

/** Is this the path of a profile of the user's own, and not the name of one? */
export const isProfielpad = (profiel: string | undefined): profiel is string =>
  profiel !== undefined && /\.ya?ml$/i.test(profiel);

/**
 * All profiles (`*.yaml`) of a folder, by name. A path in `gevraagd` is a profile of the user's own: it goes first, in place
 * of one with its name, and the others stay for years from another system. A fault is a definition fault with file, line
 * and column.
 */
export function laadProfielen(map: string, gevraagd?: string): Profiel[] {
  const gemeenten = eenmaal(() => laadGemeenten(map));
  const profielen = leesProfielmap(map, gemeenten);
  if (!isProfielpad(gevraagd)) return profielen;
  const eigen = leesProfiel(gevraagd, gemeenten);
  return [eigen, ...profielen.filter(({ naam }) => naam !== eigen.naam)];
}

/** The list of gemeenten, read when a profile names any. */
type Gemeenten = () => Gemeentelijst;

function eenmaal<T>(maak: () => T): () => T {
  let gemaakt: T | undefined;
  return () => {
    gemaakt ??= maak();
    return gemaakt;
  };
}

function leesProfielmap(map: string, gemeenten: Gemeenten): Profiel[] {
  let namen: string[];
  try {
    namen = readdirSync(map).filter((naam) => naam.endsWith('.yaml') || naam.endsWith('.yml'));
  } catch {
    throw definitieFout('PROFIELMAP_ONTBREEKT', 'De map met bronprofielen is hier niet te lezen.', {
      bestand: map,
    });
  }
  if (namen.length === 0)
    throw definitieFout('PROFIELMAP_ONTBREEKT', 'In deze map staat geen bronprofiel (*.yaml).', {
      bestand: map,
    });
  const profielen = namen.sort().map((naam) => leesProfiel(join(map, naam), gemeenten));
  for (const [i, profiel] of profielen.entries()) {
    const eerder = profielen.slice(0, i).find((p) => p.naam === profiel.naam);
    if (eerder)
      throw definitieFout('PROFIEL_DUBBEL', `Het bronprofiel "${profiel.naam}" staat ook in ${eerder.pad}.`, {
        bestand: profiel.pad,
      });
  }
  return profielen;
}

function leesTekst(pad: string): string {
  try {
    return readFileSync(pad, 'utf8');
  } catch {
    throw definitieFout(
      'PROFIEL_ONTBREEKT',
      'Dit profiel is er niet of is niet te lezen; kijk of de naam klopt en in welke map u bent.',
      { bestand: pad },
    );
  }
}

/** A key with nothing behind it, such as a code of a starter profile that was not filled in. */
function leegVeld(document: Document): Scalar | null {
  let leeg: Scalar | null = null;
  visit(document, {
    Pair(_, { key, value }) {
      const niets = value === null || (isScalar(value) && value.value === null);
      if (!niets || !isScalar(key)) return undefined;
      leeg = key;
      return visit.BREAK;
    },
  });
  return leeg;
}

/** One profile from its YAML file. */
function leesProfiel(pad: string, gemeenten: Gemeenten): Profiel {
  const telling = new LineCounter();
  const bron = leesTekst(pad);
  const document = parseDocument(bron, { lineCounter: telling });
  const plaatsVan = (positie: number): Plaats => {
    const { line, col } = telling.linePos(positie);
    return { bestand: pad, regel: line, kolom: col };
  };
  const kapot = document.errors[0];
  if (kapot)
    throw definitieFout(
      'PROFIEL_FOUT',
      `Dit is geen geldige YAML: ${kapot.message.split('\n')[0]}`,
      plaatsVan(kapot.pos[0]),
    );
  const leeg = leegVeld(document);
  if (leeg)
    throw definitieFout(
      'PROFIEL_NIET_AF',
      `Achter "${String(leeg.value)}" moet nog iets staan; vul in wat achter "kies:" gevraagd wordt, of haal de regel weg.`,
      plaatsVan(leeg.range![0]),
    );
  /** The place of the deepest node on a path that exists. */
  const plaats = (weg: readonly PropertyKey[]): Plaats => {
    for (let diepte = weg.length; diepte >= 0; diepte--) {
      const knoop = document.getIn(weg.slice(0, diepte), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (knoop?.range) return plaatsVan(knoop.range[0]);
    }
    return { bestand: pad, regel: 1, kolom: 1 };
  };
  const uitslag = profielSchema.safeParse(document.toJS(), { error: z.locales.nl().localeError });
  if (!uitslag.success) {
    const fout = uitslag.error.issues[0]!;
    const bij = fout.path.length > 0 ? `Bij ${fout.path.join('.')}: ` : '';
    throw definitieFout('PROFIEL_FOUT', `${bij}${fout.message}. Vergelijk met jvs.yaml.`, plaats(fout.path));
  }
  const profiel = { ...uitslag.data, pad };
  for (const { weg, zin } of tegenstrijdig(profiel, gemeenten))
    throw definitieFout('PROFIEL_FOUT', zin, plaats(weg));
  return profiel;
}

interface Bezwaar {
  weg: string[];
  zin: string;
}

/** What the shape alone cannot tell: fields that do not exist, needed columns that have no name. */
function* tegenstrijdig(profiel: Profiel, gemeenten: Gemeenten): Generator<Bezwaar> {
  for (const [soort, deel] of Object.entries(profiel.soorten) as [Soort, Soortprofiel][])
    yield* soortBezwaren(profiel, soort, deel);
  const velden = new Set(
    Object.keys(profiel.soorten).flatMap((soort) => Object.keys(SOORTEN[soort as Soort])),
  );
  for (const onderdeel of ['codes', 'codesPer'] as const)
    for (const veld of Object.keys(profiel[onderdeel]))
      if (!velden.has(veld)) yield { weg: [onderdeel, veld], zin: onbekendVeld(veld, velden) };
  for (const [veld, codes] of Object.entries(profiel.codes)) {
    const bekend = Object.values(WAARDEN).flatMap((waarden) => waarden[veld] ?? []);
    if (bekend.length === 0 || profiel.open.includes(veld)) continue;
    for (const [code, waarde] of codes)
      if (code !== waarde && !bekend.includes(waarde))
        yield { weg: ['codes', veld, code], zin: onbekendeWaarde(code, waarde, bekend) };
  }
  for (const [code, naam] of Object.entries(profiel.gemeenten)) {
    if (gemeenten().zoek(naam) !== null) continue;
    const nabij = gemeenten().lijktOp(naam);
    const raad = nabij ? `bedoelt u "${nabij}"?` : 'schrijf de naam zoals het CBS haar schrijft.';
    yield {
      weg: ['gemeenten', code],
      zin: `Achter "${code}" staat "${naam}", en dat is geen gemeente; ${raad}`,
    };
  }
}

function onbekendeWaarde(code: string, waarde: string, bekend: readonly string[]): string {
  const nabij = lijktOp(waarde, bekend);
  const raad = nabij ? `bedoelt u "${nabij}"?` : `kies uit: ${[...new Set(bekend)].join(', ')}.`;
  return `Achter "${code}" staat "${waarde}", en dat kent het programma niet; ${raad}`;
}

function* soortBezwaren(profiel: Profiel, soort: Soort, deel: Soortprofiel): Generator<Bezwaar> {
  const velden: Readonly<Record<string, Veld>> = SOORTEN[soort];
  const persoonlijk = new Set(profiel.persoonsgegevens);
  for (const onderdeel of ['kolommen', 'alleen', 'patronen', 'reeksen'] as const)
    for (const veld of Object.keys(deel[onderdeel]))
      if (!velden[veld])
        yield { weg: ['soorten', soort, onderdeel, veld], zin: onbekendVeld(veld, Object.keys(velden)) };
  for (const [veld, kolommen] of Object.entries(deel.kolommen))
    for (const kolom of kolommen)
      if (persoonlijk.has(kolom))
        yield {
          weg: ['soorten', soort, 'kolommen', veld],
          zin: `De kolom "${kolom}" staat onder persoonsgegevens en mag dus niet gelezen worden.`,
        };
  for (const [veld, { verplicht }] of Object.entries(velden))
    if (verplicht && !deel.kolommen[veld])
      yield {
        weg: ['soorten', soort, 'kolommen'],
        zin: `Het veld "${veld}" van ${soort} heeft nog geen kolom; zet erbij hoe die kolom heet.`,
      };
  for (const [veld, patroon] of Object.entries(deel.patronen))
    if (!isPatroon(patroon))
      yield {
        weg: ['soorten', soort, 'patronen', veld],
        zin: 'Dit patroon is niet te lezen; schrijf een reguliere expressie met één groep tussen haakjes.',
      };
}

function isPatroon(patroon: string): boolean {
  try {
    return new RegExp(`${patroon}|`).exec('')!.length === 2;
  } catch {
    return false;
  }
}

function onbekendVeld(veld: string, bekend: Iterable<string>): string {
  const nabij = lijktOp(veld, bekend);
  return `Het veld "${veld}" bestaat niet${nabij ? `; bedoelt u "${nabij}"?` : `. Kies uit: ${[...bekend].join(', ')}.`}`;
}

/** The profile the user fixed by name; a name that does not exist is a definition fault. */
export function eisProfiel(profielen: readonly Profiel[], naam: string): Profiel {
  const profiel = profielen.find((p) => p.naam === naam);
  if (profiel) return profiel;
  const namen = profielen
    .filter((p) => Object.keys(p.soorten).some((s) => isExport(s as Soort)))
    .map((p) => p.naam);
  const nabij = lijktOp(naam, namen);
  throw definitieFout(
    'PROFIEL_ONBEKEND',
    `Er is geen bronprofiel "${naam}"${nabij ? `; bedoelt u "${nabij}"?` : `. Kies uit: ${namen.join(', ')}.`}`,
  );
}
