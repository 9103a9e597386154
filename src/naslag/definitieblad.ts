import type { z } from 'zod';
import { briefSchema } from '../definition/brief.ts';
import { breukenSchema } from '../definition/breuk.ts';
import { cijferSchema, cijfersSchema, HERKOMSTEN } from '../definition/cijfer.ts';
import { eisBlok, filterSchema, filterWaarde } from '../definition/filter.ts';
import {
  celGrafiekSchema,
  grafiekenSchema,
  grafiekSchema,
  ontbrekendeGrafiekSchema,
  tijdlijnSchema,
} from '../definition/grafiek.ts';
import { begrippenSchema, hoofdstukSchema, regioSchema } from '../definition/regio.ts';
import {
  aandeel,
  asSchema,
  bronSchema,
  een,
  groepSchema,
  kruis,
  maatSchema,
  per,
  tabelSchema,
  tabellenSchema,
} from '../definition/tabel.ts';
import { veldenVan } from '../definition/velden.ts';
import { codelijst, profielSchema, soortSchema } from '../intake/profielschema.ts';
import { SOORTEN, type Soort } from '../records/soorten.ts';
import { WAARDEN } from '../records/waarden.ts';
import { type Instelling, instellingenVan } from './instelling.ts';
import { anker, blad, tabel } from './markdown.ts';

interface Deel {
  kop: string;
  wat: string;
  schema: z.ZodType;
  /** The settings of this one may be given too; they are named, not told again. */
  naast?: z.ZodType;
}

const BESTANDEN: readonly Deel[] = [
  { kop: 'regio.yaml', wat: 'Over wie het verslag gaat en hoe het eruitziet.', schema: regioSchema },
  { kop: 'tabellen.yaml', wat: 'Wat er geteld wordt.', schema: tabellenSchema },
  { kop: 'cijfers.yaml', wat: 'Getallen met een naam, voor in de tekst.', schema: cijfersSchema },
  { kop: 'grafieken.yaml', wat: 'Wat er getekend wordt.', schema: grafiekenSchema },
  { kop: 'begrippen.yaml', wat: 'Woorden met hun uitleg.', schema: begrippenSchema },
  {
    kop: 'breuken.yaml',
    wat: 'Veranderingen waardoor jaren niet te vergelijken zijn.',
    schema: breukenSchema,
  },
  { kop: 'brief/brief.yaml', wat: 'De brief aan een gemeente.', schema: briefSchema },
  {
    kop: 'Kop van een hoofdstuk',
    wat: 'Bovenaan elk Markdownbestand, tussen twee regels `---`.',
    schema: hoofdstukSchema,
  },
  { kop: 'Bronprofiel', wat: 'Hoe de exports van een systeem geschreven zijn.', schema: profielSchema },
];

const DELEN: readonly Deel[] = [
  { kop: 'Tabel', wat: 'Onder `tabellen`.', schema: tabelSchema },
  { kop: 'Rij of kolom', wat: 'Een gewone rij of kolom.', schema: een },
  { kop: 'Rijen of kolommen met per', wat: 'Voor elke waarde een.', schema: per, naast: een },
  { kop: 'Rij of kolom met aandeel', wat: 'Een deel van een andere cel.', schema: aandeel, naast: een },
  { kop: 'Rijen of kolommen met kruis', wat: 'Elk met elk.', schema: kruis },
  { kop: 'Groep', wat: 'Onder `groepen`.', schema: groepSchema },
  { kop: 'Bron', wat: 'Onder `bronnen`.', schema: bronSchema },
  {
    kop: 'Eisen',
    wat: 'Achter `waar` staan velden met een waarde, een lijst van waarden, `schooljaar` of een blok. Alles moet kloppen.',
    schema: eisBlok,
  },
  ...Object.entries(HERKOMSTEN).map(
    ([naam, schema], i): Deel => ({
      kop: `Cijfer met ${naam}`,
      wat: 'In cijfers.yaml.',
      schema,
      ...(i === 0 ? {} : { naast: HERKOMSTEN.cel }),
    }),
  ),
  { kop: 'Grafiek', wat: 'Een grafiek van een tabel.', schema: celGrafiekSchema },
  {
    kop: 'Tijdlijn',
    wat: 'Een grafiek met `vorm: tijdlijn`, zonder tabel.',
    schema: tijdlijnSchema,
    naast: celGrafiekSchema,
  },
  {
    kop: 'Grafiek die ontbreekt',
    wat: 'Een plek met `vorm: ontbreekt`.',
    schema: ontbrekendeGrafiekSchema,
    naast: celGrafiekSchema,
  },
  {
    kop: 'Soort in een bronprofiel',
    wat: 'Onder `soorten`: hoe één soort export eruitziet.',
    schema: soortSchema,
  },
];

const naar = (kop: string): string => `[${kop.toLowerCase()}](#${anker(kop)})`;

/** Where the manual tells of a block that stands in other blocks. */
const PLEKKEN: ReadonlyMap<z.ZodType, string> = new Map<z.ZodType, string>([
  ...DELEN.map(({ schema, kop }) => [schema, naar(kop)] as const),
  [asSchema, naar('Rij of kolom')],
  [filterSchema, naar('Eisen')],
  [cijferSchema, 'een cijfer, zie hieronder'],
  [grafiekSchema, naar('Grafiek')],
  [filterWaarde, 'waarde'],
  [codelijst, 'lijst van waarden, of `code: waarde`'],
  [
    maatSchema,
    `${maatSchema.options[0].options.map((maat) => `\`${maat}\``).join(', ')} of \`{ som: veld }\``,
  ],
]);
const verwijst = (schema: z.ZodType): string | undefined => PLEKKEN.get(schema);

/** Every setting of every YAML file of a regio, told from the schemas that check them. */
export const definitieblad = (): string =>
  blad(
    'Naslag: de bestanden van een regio',
    'Elke instelling die het programma kent. Deze bladzijde is uit het programma zelf gemaakt. Voorbeelden staan in [Een regio beschrijven](../definitie.md).',
    [...[...BESTANDEN, ...DELEN].map(hoofdstuk), velden()],
  );

/** The settings of every block, for who checks that each is explained. */
export const alleInstellingen = (): Instelling[] =>
  [...BESTANDEN, ...DELEN].flatMap(({ schema }) => instellingenVan(schema, elders(schema)));

/** A block does not point to itself. */
const elders = (zelf: z.ZodType) => (schema: z.ZodType) => (schema === zelf ? undefined : verwijst(schema));

function hoofdstuk({ kop, wat, schema, naast }: Deel): string {
  const alle = instellingenVan(schema, elders(schema));
  const bekend = new Set(naast ? instellingenVan(naast, elders(naast)).map(({ sleutel }) => sleutel) : []);
  const eigen = alle.filter(({ sleutel }) => !bekend.has(sleutel));
  const ook = alle.filter(({ sleutel }) => bekend.has(sleutel)).map(({ sleutel }) => `\`${sleutel}\``);
  const rijen = eigen.map(({ sleutel, hoort, moet, uitleg }) => [
    `\`${sleutel}\`${moet ? ' *' : ''}`,
    hoort,
    uitleg,
  ]);
  return [
    `## ${kop}`,
    `${wat}${eigen.some(({ moet }) => moet) ? ' Wat een * heeft, moet er staan.' : ''}`,
    tabel(['instelling', 'hier hoort', 'wat het doet'], rijen),
    ...(ook.length ? [`Ook hier: ${ook.join(', ')}.`] : []),
  ].join('\n\n');
}

/** The sources with their fields, and the fields of which the values are fixed. */
function velden(): string {
  const soorten = Object.keys(SOORTEN) as Soort[];
  const bronnen = soorten.map((soort) => [`\`${soort}\``, veldenVan(soort, { groepen: {} }).join(', ')]);
  const waarden = soorten.flatMap((soort) =>
    Object.entries(WAARDEN[soort] ?? {}).map(([veld, mag]) => [`\`${soort}\``, veld, mag.join(', ')]),
  );
  return [
    '## Bronnen en velden',
    tabel(['bron', 'velden'], bronnen),
    'Van deze velden liggen de waarden vast:',
    tabel(['bron', 'veld', 'waarden'], waarden),
  ].join('\n\n');
}
