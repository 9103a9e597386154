import type { Datumnotatie } from '../intake/datumnotatie.ts';
import { EXPORTS, isExport, SOORTEN, type Soort, type Veld } from '../records/soorten.ts';
import { Fout } from '../text/fout.ts';
import { opsomming } from '../text/opsomming.ts';
import { slug } from '../text/slug.ts';
import type { Datumvorm } from './datumvorm.ts';
import type { Bevindingen } from './inspecteer.ts';
import type { Kolom } from './inspectie.ts';
import type { Kennis } from './kennis.ts';
import { notatietekst, veldtekst } from './omschrijving.ts';
import { codeblokken } from './startcodes.ts';
import { KIES, lijst, rijtje, tekst } from './yamltekst.ts';

/** A starter profile, and how many places ask for a choice. */
export interface Startprofiel {
  yaml: string;
  keuzes: number;
}

/**
 * Writes what was found in files as a bronprofiel (the format of jvs.yaml), with `# kies:` at every doubtful choice and
 * an empty right side for every value to be named. Files of one kind are put together. Throws a Fout (status 1) when no
 * file is one of the four exports or has names of columns: GEEN_EXPORT.
 */
export function maakStartprofiel(
  bestandsnaam: string,
  alle: readonly Bevindingen[],
  kennis: Kennis,
): Startprofiel {
  const delen = alle.filter(
    ({ inspectie: { soort, vorm } }) => soort && isExport(soort.soort) && !vorm.zonderKop,
  );
  if (delen.length === 0)
    throw new Fout(
      'GEEN_EXPORT',
      'Hier is geen profiel van te maken: geen van de bestanden lijkt op een export van werkprocessen, vrijstellingen, handhaving of inschrijvingen.',
    );
  const naam =
    slug(
      bestandsnaam
        .split(/[\\/]/)
        .at(-1)!
        .replace(/\.ya?ml$/i, ''),
    ) || 'eigen';
  const regels = [
    ...algemeen(naam, delen, kennis),
    '',
    '# Per soort export: het begin van de bestandsnaam, en per veld de kolom (of een lijst van namen die mogen).',
    'soorten:',
    ...EXPORTS.flatMap((soort) => soortblok(soort, delen)),
    '',
    ...codeblokken(delen, kennis),
  ].filter((regel, i, alle) => regel !== '' || (alle[i + 1] ?? '') !== '');
  const keuzes = regels.filter((regel) => regel.includes(KIES)).length;
  return { yaml: `${[...uitleg(delen, keuzes), ...regels].join('\n')}\n`, keuzes };
}

function uitleg(delen: readonly Bevindingen[], keuzes: number): string[] {
  const bestanden = delen.map(({ inspectie }) => inspectie.bestand.split(/[\\/]/).at(-1)!);
  return [
    `# Bronprofiel, gemaakt door "npx jaarverslag inspecteer" uit ${opsomming(bestanden)}.`,
    keuzes === 0
      ? '# Alles is herkend. Lees het nog eens na.'
      : `# Zoek op "${KIES}" (${keuzes} keer) en vul in of kijk na wat daar gevraagd wordt; haal het daarna weg.`,
    '# Achter een dubbele punt zonder iets moet u iets invullen; anders is dit nog geen geldig profiel.',
    '# Kijk daarna met: npx jaarverslag controleer <regio> --gegevens <map> --profiel <dit bestand>',
  ];
}

function algemeen(naam: string, delen: readonly Bevindingen[], kennis: Kennis): string[] {
  const vormen = delen.map(({ inspectie }) => inspectie.vorm);
  const csv = vormen.find(({ formaat }) => formaat === 'csv');
  const codering = vormen.find((v) => v.formaat === 'csv' && !v.alleenAscii)?.codering ?? 'utf-8';
  const scheiding = csv?.scheiding || ';';
  const anders = delen.filter(
    ({ inspectie: { vorm } }) =>
      vorm.formaat === 'csv' &&
      (vorm.scheiding !== scheiding || (!vorm.alleenAscii && vorm.codering !== codering)),
  );
  const namen = anders.map(({ inspectie }) => inspectie.bestand.split(/[\\/]/).at(-1)!);
  return [
    `naam: ${naam}`,
    `titel: ${tekst(titelVan(delen, kennis))} # ${KIES} de naam van uw systeem, zoals zij onder de tabellen komt`,
    `codering: ${codering} # utf-8, windows-1252, utf-16le of utf-16be`,
    `scheiding: ${tekst(scheiding)}`,
    ...(namen.length > 0
      ? [
          `# ${KIES} ${opsomming(namen)} is anders gecodeerd of gescheiden; bewaar alle bestanden op dezelfde manier.`,
        ]
      : []),
    datumregel(delen),
    ...janee(delen),
    '# Deze kolommen worden nooit bewaard, gelogd of getoond.',
    ...lijst('persoonsgegevens', persoonlijkeKolommen(delen), ''),
  ];
}

/** The system whose profile knows most of these columns, if it knows any number of them. */
function titelVan(delen: readonly Bevindingen[], kennis: Kennis): string {
  const beste = delen.flatMap(({ inspectie }) => inspectie.profielen.slice(0, 1))[0];
  const profiel = kennis.exportprofielen.find((p) => p.naam === beste?.profiel);
  return profiel && beste && beste.kolommen * 2 >= beste.nodig ? profiel.titel : 'Registratie';
}

/** What a profile says of a notation; a shape that is not in its list is read by itself. */
function notatieVan(vorm: Datumvorm): Datumnotatie {
  if (vorm === 'excel' || vorm === 'jjjjmmdd') return vorm;
  if (vorm.startsWith('jjjj')) return 'jjjj-mm-dd';
  return vorm.startsWith('mm') ? 'mm-dd-jjjj' : 'dd-mm-jjjj';
}

/** The notation of most dates; a doubt when the columns do not agree or do not tell. */
function datumregel(delen: readonly Bevindingen[]): string {
  const per = new Map<Datumnotatie, number>();
  const twijfel: string[] = [];
  for (const { inspectie, inhouden } of delen)
    for (const [i, { naam, veld, gevuld }] of inspectie.kolommen.entries()) {
      const datum = inhouden[i]!.datum;
      if (veld === null || datum === null) continue;
      const notatie = notatieVan(datum.vorm);
      per.set(notatie, (per.get(notatie) ?? 0) + gevuld);
      if (datum.onbeslist || datum.anders > 0) twijfel.push(`${naam} (${notatietekst(datum)})`);
    }
  const [meeste] = [...per].sort((a, b) => b[1] - a[1])[0] ?? ['dd-mm-jjjj'];
  const noot =
    per.size > 1
      ? `${KIES} de kolommen zijn niet gelijk geschreven; dit is de notatie van de meeste`
      : twijfel.length > 0
        ? `${KIES} niet overal duidelijk: ${twijfel.join(', ')}`
        : 'dd-mm-jjjj, jjjjmmdd, jjjj-mm-dd, mm-dd-jjjj of excel';
  return `datum: ${meeste} # ${noot}`;
}

function janee(delen: readonly Bevindingen[]): string[] {
  const [ja, nee, rest] = [new Set<string>(), new Set<string>(), new Map<string, number>()];
  for (const { inspectie, inhouden } of delen)
    for (const [i, { veld, onbekend }] of inspectie.kolommen.entries()) {
      const type =
        veld && inspectie.soort && (SOORTEN[inspectie.soort.soort] as Record<string, Veld>)[veld]?.type;
      if (type !== 'janee') continue;
      for (const [cel, kant] of inhouden[i]!.jaOfNee) (kant ? ja : nee).add(cel);
      for (const { waarde, rijen } of onbekend) rest.set(waarde, (rest.get(waarde) ?? 0) + rijen);
    }
  return [
    `ja: ${rijtje(ja.size > 0 ? [...ja] : ['Ja'])}`,
    `nee: ${rijtje(nee.size > 0 ? [...nee] : ['Nee'])}`,
    ...[...rest].map(
      ([waarde, rijen]) =>
        `# ${KIES} betekent ${tekst(waarde)} (${rijen === 1 ? '1 rij' : `${rijen} rijen`}) ja of nee? Zet het in de goede lijst.`,
    ),
  ];
}

/** Personal columns of all files; a name that is a field in another file cannot be in this list. */
function persoonlijkeKolommen(delen: readonly Bevindingen[]): string[] {
  const kolommen = delen.flatMap(({ inspectie }) => inspectie.kolommen);
  const gelezen = new Set(kolommen.filter(({ veld }) => veld !== null).map(({ naam }) => naam));
  const namen = [
    'BSN',
    ...kolommen.filter(({ persoonlijk }) => persoonlijk !== null).map(({ naam }) => naam),
  ];
  return [...new Set(namen)].filter((naam) => naam !== '' && !gelezen.has(naam));
}

function soortblok(soort: Soort, delen: readonly Bevindingen[]): string[] {
  const mee = delen.filter(({ inspectie }) => inspectie.soort?.soort === soort);
  if (mee.length === 0) return [];
  const kolommen = mee.flatMap(({ inspectie }) => inspectie.kolommen);
  const velden = Object.entries(SOORTEN[soort] as Record<string, Veld>);
  const twijfel = mee.some(({ inspectie }) => inspectie.soort!.zekerheid === 'misschien');
  const vrij = velden.filter(([veld, { verplicht }]) => !verplicht && !kolommen.some((k) => k.veld === veld));
  const gelezen = new Set(kolommen.filter(({ veld }) => veld !== null).map(({ naam }) => naam));
  const over = kolommen.filter((k) => k.veld === null && k.persoonlijk === null && k.naam !== '');
  const nietNodig = [...new Set(over.map(({ naam }) => naam))].filter((naam) => !gelezen.has(naam));
  return [
    `  ${soort}:${twijfel ? ` # ${KIES} lijkt op deze soort export; klopt dat?` : ''}`,
    `    bestand: ${soort}`,
    '    kolommen:',
    ...velden.flatMap(([veld, { verplicht }]) => veldregels(veld, verplicht ?? false, mee, kolommen)),
    ...(vrij.length > 0
      ? [`      # Niet gevonden, mag ontbreken: ${vrij.map(([veld]) => veld).join(', ')}`]
      : []),
    ...(nietNodig.length > 0
      ? ['    # Deze kolommen leest het programma niet.', ...lijst('nietNodig', nietNodig, '    ')]
      : []),
  ];
}

function veldregels(
  veld: string,
  verplicht: boolean,
  mee: readonly Bevindingen[],
  kolommen: readonly Kolom[],
): string[] {
  const gevonden = kolommen.filter((kolom) => kolom.veld === veld);
  const namen = [...new Set(gevonden.map(({ naam }) => naam))];
  if (namen.length > 0) {
    const rechts = namen.length === 1 ? tekst(namen[0]!) : rijtje(namen);
    const onzeker = gevonden.find(({ zekerheid }) => zekerheid !== 'zeker');
    return [
      `      ${veld}: ${rechts}${onzeker ? ` # ${KIES} klopt dit? Hier hoort ${veldtekst(veld)}` : ''}`,
    ];
  }
  if (!verplicht) return [];
  const kandidaten = new Set(
    mee.flatMap(({ inspectie }) =>
      inspectie.ontbreekt.filter((g) => g.veld === veld).flatMap((g) => g.kandidaten),
    ),
  );
  const hint = kandidaten.size > 0 ? `; misschien ${opsomming([...kandidaten].map(tekst))}` : '';
  return [`      ${veld}: # ${KIES} de kolom met ${veldtekst(veld)}${hint}`];
}
