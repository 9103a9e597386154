import { getal } from '../text/getallen.ts';
import { opsomming } from '../text/opsomming.ts';
import type { Inspectie, Kolom, Profielpas, Vorm } from './inspectie.ts';

/** Widest line of the output on the screen. */
const BREED = 100;
const KOLOMMEN = [25, 27, 9, 18] as const;

/** An inspection as text for the screen: what the file is, its columns, what is not known, and what stands out. */
export function toonInspectie(i: Inspectie): string {
  return [
    i.bestand,
    ...vouw(vormtekst(i), '  '),
    ...vouw(soorttekst(i), '  '),
    '',
    ...kolomtabel(i),
    ...onbekendtekst(i.kolommen),
    ...ontbreektekst(i),
    ...profieltekst(i.profielen),
    ...blok('Let op', i.opmerkingen),
  ].join('\n');
}

const SCHEIDING: Readonly<Record<string, string>> = {
  ';': 'puntkomma',
  ',': 'komma',
  '\t': 'tab',
  '|': 'rechte streep',
};
const CODERING: Record<Vorm['codering'], string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
};
const AANHALING: Record<Vorm['aanhaling'], string> = {
  alles: 'elk veld tussen aanhalingstekens',
  soms: 'soms aanhalingstekens',
  geen: 'zonder aanhalingstekens',
};
const REGELEINDE: Record<Vorm['regeleinde'], string> = {
  CRLF: 'regels eindigen op CRLF',
  LF: 'regels eindigen op LF',
  CR: 'regels eindigen op CR (oude Mac)',
  gemengd: 'regeleinden door elkaar',
  geen: 'één regel',
};

const aantal = (hoeveel: number, een: string, meer: string): string =>
  `${getal(hoeveel)} ${hoeveel === 1 ? een : meer}`;

function vormtekst({ vorm, telling, kolommen, legeKolommen }: Inspectie): string {
  const aantallen = `${aantal(telling.rijen, 'rij', 'rijen')}, ${aantal(kolommen.length, 'kolom', 'kolommen')}`;
  const over = [
    ...(telling.leeg > 0 ? [aantal(telling.leeg, 'lege rij', 'lege rijen')] : []),
    ...(legeKolommen > 0 ? [`${aantal(legeKolommen, 'lege kolom', 'lege kolommen')} achteraan`] : []),
  ];
  const begin = over.length > 0 ? `${aantallen} (en ${opsomming(over)})` : aantallen;
  if (vorm.formaat === 'xlsx') return `${begin} · Excelwerkmap`;
  const codering = vorm.alleenAscii ? 'alleen gewone letters (UTF-8 mag)' : CODERING[vorm.codering];
  return [
    begin,
    `${codering}${vorm.bom ? ' met byte order mark' : ''}`,
    vorm.scheiding === ''
      ? 'geen scheidingsteken'
      : `scheidingsteken ${SCHEIDING[vorm.scheiding] ?? `"${vorm.scheiding}"`}`,
    AANHALING[vorm.aanhaling],
    REGELEINDE[vorm.regeleinde],
    ...(vorm.kopregel > 1 ? [`kop op regel ${vorm.kopregel}`] : []),
  ].join(' · ');
}

function soorttekst({ soort }: Inspectie): string {
  return soort === null ? 'Lijkt op: geen bekende export' : `Lijkt op: ${soort.soort} (${soort.zekerheid})`;
}

function kolomtabel({ kolommen }: Inspectie): string[] {
  const rij = (...cellen: string[]): string =>
    `  ${cellen.map((cel, i) => (i === 2 ? cel.padStart(KOLOMMEN[i]!) : kort(cel, KOLOMMEN[i] ?? 99).padEnd(KOLOMMEN[i] ?? 0))).join(' ')}`.trimEnd();
  return [
    rij('Kolom', 'Wat erin staat', 'gevuld', '  Veld', 'Hoe zeker'),
    ...kolommen.map((kolom) =>
      rij(
        kolom.naam === '' ? '(zonder naam)' : kolom.naam,
        kolom.inhoud,
        getal(kolom.gevuld),
        `  ${kolom.persoonlijk ? 'persoonsgegeven' : (kolom.veld ?? '-')}`,
        kolom.persoonlijk ? 'weg' : (kolom.zekerheid ?? ''),
      ),
    ),
  ];
}

/** A name on one line, cut where it is too long. */
const kort = (tekst: string, breedte: number): string => {
  const plat = tekst.replace(/\s+/g, ' ');
  return plat.length <= breedte ? plat : `${plat.slice(0, breedte - 1)}…`;
};

function onbekendtekst(kolommen: readonly Kolom[]): string[] {
  const regels = kolommen.flatMap((kolom) => {
    const { naam, veld, onbekend, verzwegen } = kolom;
    if (onbekend.length === 0 && verzwegen.waarden === 0) return [];
    return [
      `  ${kort(naam, 60)} (${veld})`,
      ...onbekend.map(({ waarde, rijen, lijktOp, bij }) => {
        const waar = `${kort(waarde, 38)}${bij ? ` (bij ${bij})` : ''}`;
        return `    ${getal(rijen).padStart(8)}  ${waar.padEnd(40)}${lijktOp ? ` lijkt op ${lijktOp}` : ''}`.trimEnd();
      }),
      ...(verzwegen.waarden > 0
        ? vouw(
            `en ${aantal(verzwegen.waarden, 'andere waarde', 'andere waarden')} in ${aantal(verzwegen.rijen, 'rij', 'rijen')}: niet getoond, omdat er iets persoonlijks in kan staan. Kijk zelf in het bestand.`,
            '              ',
          )
        : []),
    ];
  });
  return regels.length > 0 ? ['', 'Waarden die het programma niet kent:', ...regels.map(kortRegel)] : [];
}

/** A run of blanks is layout here, so a line is only cut. */
const kortRegel = (regel: string): string =>
  regel.length <= BREED ? regel : `${regel.slice(0, BREED - 1)}…`;

function ontbreektekst({ ontbreekt }: Inspectie): string[] {
  return blok(
    'Nog geen kolom gevonden voor',
    ontbreekt.map(({ veld, uitleg, kandidaten }) =>
      kandidaten.length > 0
        ? `${veld} (${uitleg}); misschien ${opsomming(kandidaten.map((naam) => `"${naam}"`))}`
        : `${veld} (${uitleg})`,
    ),
  );
}

function profieltekst(profielen: readonly Profielpas[]): string[] {
  return blok(
    'Hoe goed de bekende profielen passen',
    profielen.map(({ profiel, soort, kolommen, nodig, waarden }) => {
      if (kolommen === 0) return `${profiel}: past niet`;
      const deel = `${kolommen} van de ${nodig} nodige kolommen (${Math.floor((100 * kolommen) / nodig)}%)`;
      // Rounded down: 100% means every one.
      return `${profiel}, ${soort}: ${deel}${waarden === null ? '' : `, leest ${Math.floor(waarden)}% van de waarden`}`;
    }),
  );
}

const blok = (kop: string, zinnen: readonly string[]): string[] =>
  zinnen.length > 0 ? ['', `${kop}:`, ...zinnen.flatMap((zin) => vouw(zin, '  '))] : [];

/** Folds a sentence over lines that fit the screen. */
export function vouw(zin: string, rand: string): string[] {
  const regels: string[] = [];
  let regel = rand;
  for (const woord of zin.split(' ')) {
    if (regel.length > rand.length && regel.length + woord.length + 1 > BREED) {
      regels.push(regel);
      regel = `${rand}  `;
    }
    regel += regel.trim() === '' ? woord : ` ${woord}`;
  }
  return [...regels, regel];
}
