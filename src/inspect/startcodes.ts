import { EXPORTS, SOORTEN, type Soort, type Veld } from '../records/soorten.ts';
import { SOORTEN_VAN_WERKPROCES } from '../records/waarden.ts';
import { vereenvoudig } from '../text/fout.ts';
import { inRijen } from '../text/getallen.ts';
import { isToonbaar } from './gegeven.ts';
import type { Inhoud } from './inhoud.ts';
import type { Bevindingen } from './inspecteer.ts';
import type { Kolom, OnbekendeWaarde } from './inspectie.ts';
import type { Kennis } from './kennis.ts';
import { werkprocesVan } from './paren.ts';
import { KIES, lijst, tekst } from './yamltekst.ts';

/** A column that is a field, with its kind of export and its cells. */
interface Gebruikt {
  soort: Soort;
  kolom: Kolom;
  inhoud: Inhoud;
}

const CODEUITLEG = [
  '# Welke waarde van de export (links) welke waarde van het verslag (rechts) is. Past geen enkele, herhaal dan rechts',
  '# wat links staat: zo’n rij telt in geen tabel die om een bepaalde waarde vraagt.',
];

/** The parts `codes`, `open` and `codesPer` of a starter profile, line by line. */
export function codeblokken(delen: readonly Bevindingen[], kennis: Kennis): string[] {
  const gebruikt = delen.flatMap(({ inspectie, inhouden }) =>
    inspectie.kolommen.flatMap((kolom, i) =>
      kolom.veld !== null && inspectie.soort
        ? [{ soort: inspectie.soort.soort, kolom, inhoud: inhouden[i]! }]
        : [],
    ),
  );
  const velden = new Map<string, Veld>();
  for (const soort of EXPORTS)
    for (const [veld, vorm] of Object.entries(SOORTEN[soort] as Record<string, Veld>))
      if (veld !== 'soort') velden.set(veld, vorm);
  const codes = [...velden].flatMap(([veld, { type }]) => {
    const mee = gebruikt.filter(({ kolom }) => kolom.veld === veld);
    if (mee.length === 0 || (type !== 'code' && type !== 'tekst')) return [];
    return veldblok(veld, mee, kennis);
  });
  return [
    ...(codes.length > 0 ? [...CODEUITLEG, 'codes:', ...codes, ''] : []),
    ...(gebruikt.some(({ kolom }) => kolom.veld === 'verzuimsoort')
      ? ['# Van deze kolommen mag ook een waarde die niet in de lijst staat.', 'open: [verzuimsoort]', '']
      : []),
    ...soortlijsten(delen, gebruikt, kennis),
    ...gemeenteregels(gebruikt),
  ];
}

function veldblok(veld: string, mee: readonly Gebruikt[], kennis: Kennis): string[] {
  const { soort } = mee[0]!;
  const bekend = kennis.lijst(soort, veld);
  if (bekend === null) return eigenLijst(veld, mee);
  const labels = [...new Set(bekend.values())];
  const codes = new Map<string, string>();
  for (const { inhoud } of mee)
    for (const cel of inhoud.teller.waarden.keys()) {
      const label = bekend.get(vereenvoudig(cel));
      if (label !== undefined && inhoud.isLijst && vereenvoudig(cel) !== vereenvoudig(label))
        codes.set(cel, label);
    }
  const onbekend = samen(mee.flatMap(({ kolom }) => kolom.onbekend));
  const open = veld === 'verzuimsoort' || (SOORTEN[soort] as Record<string, Veld>)[veld]?.type === 'tekst';
  return [...codelijst(veld, { codes, onbekend, labels, open }, '  '), ...verzwegenregels(mee, '  ')];
}

/** Values that are not repeated because somebody's data could be in them: the author looks for them. */
function verzwegenregels(mee: readonly Gebruikt[], rand: string): string[] {
  return mee
    .filter(({ kolom }) => kolom.verzwegen.waarden > 0)
    .map(
      ({ kolom: { naam, verzwegen } }) =>
        `${rand}# ${KIES} in kolom ${tekst(naam)} staan nog andere waarden (${inRijen(verzwegen.rijen)}); kijk in het bestand of zij goed zijn.`,
    );
}

interface Codelijst {
  codes: ReadonlyMap<string, string>;
  onbekend: readonly OnbekendeWaarde[];
  labels: readonly string[];
  /** Other text may stand in the column: an unknown value then has its own name until the author gives another. */
  open?: boolean;
}

/** A list of codes: plain when the export writes every value as the report does, else code by code. */
function codelijst(naam: string, { codes, onbekend, labels, open }: Codelijst, rand: string): string[] {
  if (codes.size === 0 && onbekend.length === 0) return lijst(tekst(naam), labels, rand);
  const over = labels.filter((label) => ![...codes.values()].includes(label));
  return [
    `${rand}${tekst(naam)}:`,
    ...[...codes].map(([code, label]) => `${rand}  ${tekst(code)}: ${tekst(label)}`),
    ...onbekend.map(({ waarde, rijen: aantal, lijktOp, bij }) => {
      const uit = labels.length <= 4 ? labels.join(', ') : 'de waarden rechts';
      const keuze = lijktOp ? `misschien ${lijktOp}` : `een van ${uit}`;
      // Only a kind in a list of its werkproces can stand beside a werkproces that is not known.
      const weg =
        naam in SOORTEN_VAN_WERKPROCES && bij === undefined
          ? `, of haal weg als dit niet bij ${naam} hoort`
          : '';
      return `${rand}  ${tekst(waarde)}:${open ? ` ${tekst(waarde)}` : ''} # ${KIES} ${keuze}${weg} (${inRijen(aantal)})`;
    }),
    ...over.map((label) => `${rand}  ${tekst(label)}: ${tekst(label)}`),
  ];
}

/** Values of a list that every regio makes itself: they stay as they are unless the report calls them otherwise. */
function eigenLijst(veld: string, mee: readonly Gebruikt[]): string[] {
  if (veld === 'brin' || veld === 'school' || mee.some(({ inhoud }) => !inhoud.isLijst)) return [];
  const waarden = new Map<string, number>();
  for (const { inhoud } of mee)
    for (const [cel, aantal] of inhoud.teller.waarden) waarden.set(cel, (waarden.get(cel) ?? 0) + aantal);
  const toonbaar = [...waarden].filter(([cel, aantal]) => isToonbaar(cel, aantal));
  if (toonbaar.length === 0) return [];
  return [
    `  # ${KIES} uw eigen lijst; verander rechts wat in uw tabellen anders heet.`,
    `  ${veld}:`,
    ...toonbaar
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([cel, aantal]) => `    ${tekst(cel)}: ${tekst(cel)} # ${inRijen(aantal)}`),
  ];
}

/** The same value of several columns or files as one, with all its rows. */
function samen(gevallen: readonly OnbekendeWaarde[]): OnbekendeWaarde[] {
  const alle = new Map<string, OnbekendeWaarde>();
  for (const geval of gevallen) {
    const eerder = alle.get(geval.waarde);
    alle.set(geval.waarde, eerder ? { ...eerder, rijen: eerder.rijen + geval.rijen } : geval);
  }
  return [...alle.values()].sort((a, b) => b.rijen - a.rijen);
}

/** Kinds per werkproces; what stands beside a werkproces that nothing resembles is asked with every list. */
function soortlijsten(
  delen: readonly Bevindingen[],
  gebruikt: readonly Gebruikt[],
  kennis: Kennis,
): string[] {
  const onbekend = gebruikt
    .filter(({ kolom }) => kolom.veld === 'soort')
    .flatMap(({ kolom }) => kolom.onbekend);
  if (!gebruikt.some(({ kolom }) => kolom.veld === 'soort')) return [];
  return [
    '# Codes die afhangen van een andere kolom. Staat de waarde daarvan er niet bij, dan mag elke tekst.',
    'codesPer:',
    '  soort:',
    '    van: werkproces',
    '    lijsten:',
    ...Object.entries(SOORTEN_VAN_WERKPROCES).flatMap(([werkproces, labels]) => {
      const codes = codesBij(werkproces, delen, kennis);
      const hier = onbekend.filter(({ bij }) => bij === werkproces || bij === undefined);
      return codelijst(werkproces, { codes, onbekend: samen(hier), labels }, '      ');
    }),
  ];
}

/** The codes of kinds beside a werkproces, by its name or what that resembles, that a known profile has. */
function codesBij(werkproces: string, delen: readonly Bevindingen[], kennis: Kennis): Map<string, string> {
  const bekend = kennis.lijst('werkprocessen', 'soort', werkproces)!;
  const codes = new Map<string, string>();
  for (const [proces, soorten] of delen.flatMap(({ paren }) => [...(paren ?? [])])) {
    if (werkprocesVan(proces, soorten, kennis) !== werkproces) continue;
    for (const cel of soorten.keys()) {
      const naam = bekend.get(vereenvoudig(cel));
      if (naam !== undefined && vereenvoudig(naam) !== vereenvoudig(cel)) codes.set(cel, naam);
    }
  }
  return codes;
}

/** How the export writes gemeenten that the program does not know so: each with its name to be filled in. */
function gemeenteregels(gebruikt: readonly Gebruikt[]): string[] {
  const mee = gebruikt.filter(
    ({ kolom }) => kolom.veld === 'gemeente' || kolom.veld === 'vestigingsgemeente',
  );
  const onbekend = samen(mee.flatMap(({ kolom }) => kolom.onbekend));
  const blok = onbekend.map(
    ({ waarde, rijen: aantal, lijktOp }) =>
      `  ${tekst(waarde)}: # ${KIES} ${lijktOp ? `misschien ${tekst(lijktOp)}` : 'welke gemeente is dit'}, of haal deze regel weg (${inRijen(aantal)})`,
  );
  return [
    ...(blok.length > 0
      ? [
          '',
          '# Gemeenten die in de export anders heten (links) dan het CBS ze noemt (rechts).',
          'gemeenten:',
          ...blok,
        ]
      : []),
    ...verzwegenregels(mee, ''),
  ];
}
