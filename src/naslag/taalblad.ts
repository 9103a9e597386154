import { type Argument, type Hulpnaam, TAAL, VERGELIJKINGEN, type Woord } from '../pages/taal.ts';
import { blad, tabel } from './markdown.ts';

/** What each word does, in groups; a word that is not here does not compile. */
const UITLEG = {
  'Cijfers in een zin': {
    cijfer: 'Het getal zelf.',
    woord: 'Een heel getal in woorden, tot en met twaalf.',
    meervoud: 'Het getal met het woord dat erbij past: 1 leerling, 24 leerlingen.',
    verschil:
      'Wat er veranderde, het oude cijfer voorop: duidelijk gestegen, van 362 naar 434 (+20%). Met `vorm` krijgt u een deel: `woord` (duidelijk gestegen), `werkwoord` (steeg duidelijk), `meervoud` (stegen duidelijk), `zelfstandig` (een duidelijke stijging), `vanaf` (van 362 naar 434), `procent` (+20%), `aantal` (72).',
    aandeel: 'Het eerste als deel van het tweede: 31%.',
    lijst:
      'De rijen van een tabel met hun getal in een kolom: vo (120), mbo (96) en pro (12). Kies met `hoogste` of `laagste` hoeveel, en met `boven` of `onder` welke. `vorm="punten"` maakt er een opsomming onder elkaar van; `leeg` zegt wat er staat als er geen rij is.',
    vast: 'Een getal dat niet uit de gegevens komt; `bron` zegt waarvandaan.',
  },
  'Tijd en plaats': {
    schooljaar: 'Het schooljaar van het verslag, of een ander: `-1` is het jaar ervoor.',
    jaar: 'Het kalenderjaar waarin het schooljaar eindigt.',
    peildatum: 'Een peildatum in woorden: 18 september 2025.',
    regio: 'De naam van de regio.',
    organisatie: 'De organisatie die het verslag maakt.',
    aantalGemeenten: 'Hoeveel gemeenten er zijn, in woorden.',
    gemeenten: 'De namen van de gemeenten, als opsomming.',
    gemeente: 'De gemeente van een brief.',
  },
  'Kiezen wat er staat': {
    als: 'Laat de tekst staan als het klopt, anders die na `{{else}}`. Met één naam: als het cijfer er is en geen nul is.',
    beschikbaar: 'Laat de tekst staan als al deze cijfers er zijn.',
    vergelijkbaar: 'Laat de tekst staan als er geen breuk tussen de twee cijfers zit.',
  },
  'Tabellen, grafieken en beeld': {
    tabel: 'Zet een tabel neer. Elke tabel staat één keer in het verslag.',
    grafiek: 'Zet een grafiek neer.',
    grafieken: 'Twee of drie grafieken naast elkaar.',
    tegels: 'Een tot zes grote getallen. `"nieuw<oud"` zet de verandering eronder.',
    foto: 'Een foto uit de map `beeld`. `alt` zegt wat er te zien is, voor wie haar niet ziet.',
    verwijs: 'Het nummer van een tabel, grafiek of hoofdstuk, met een link: tabel 4.',
    breuk: 'De noot van een breuk.',
    nieuwepagina: 'Begin op een nieuwe pagina.',
    begrippenlijst: 'De begrippen; anders staan ze achteraan.',
    verantwoording: 'De verantwoording; anders staat zij achteraan.',
  },
  Kaders: {
    wistjedat: 'Een kader met een weetje.',
    noot: 'Een opmerking in kleine letters.',
    definitie: 'Uitleg van een woord.',
    citaat: 'Wat iemand zei.',
    interview: 'Een verhaal of gesprek in een kader.',
    invullen: 'Een plek waar nog iets moet komen. Het programma noemt haar tot u haar weghaalt.',
  },
} as const satisfies Record<string, Partial<Record<Hulpnaam, string>>>;

type Groepen = typeof UITLEG;
type Uitgelegd = { [G in keyof Groepen]: keyof Groepen[G] }[keyof Groepen];
/** Fails to compile when a word of the language has no explanation. */
const VOLLEDIG: [Hulpnaam] extends [Uitgelegd] ? true : never = true;

const SOORT: Readonly<Record<Argument, string>> = {
  cijfer: 'cijfer',
  tegel: 'cijfer, of `nieuw<oud`',
  tabel: 'tabel',
  'getelde tabel': 'tabel',
  kolom: 'label van een kolom',
  foto: 'bestand in de map `beeld`',
  grafiek: 'grafiek',
  doel: 'tabel, grafiek of hoofdstuk',
  peildatum: 'peildatum',
  breuk: 'breuk',
  tekst: 'tekst',
  'heel getal': 'heel getal',
  vergelijking: VERGELIJKINGEN.map((woord) => `\`"${woord}"\``).join(', '),
  'cijfer of getal': 'cijfer of getal',
};

const INLEIDING = `Alle woorden die tussen \`{{\` en \`}}\` kunnen staan. Deze bladzijde is uit het programma zelf gemaakt; hoe u
schrijft, staat in de [handleiding](../handleiding.md#de-tekst-schrijven).

Waar **cijfer** staat, schrijft u een naam uit cijfers.yaml, of een cel van een tabel: \`"tabel | rij | kolom"\`. Namen staan
tussen rechte aanhalingstekens. Een tikfout geeft een zin met bestand, regel en de naam die erop lijkt.`;

/** Every word of the text language, told from the list that checks the texts. */
export const taalblad = (): string =>
  blad(
    'Naslag: de teksttaal',
    INLEIDING,
    Object.entries(UITLEG).map(([groep, woorden]) => `## ${groep}\n\n${groepblad(woorden)}`),
  );

const groepblad = (woorden: Partial<Record<Hulpnaam, string>>): string =>
  tabel(
    ['u schrijft', 'hierna komt', 'opties', 'wat het doet'],
    (Object.keys(woorden) as Hulpnaam[]).map((naam) => {
      const woord: Woord = TAAL[naam];
      return [`\`${woord.voorbeeld}\``, argumenten(woord), opties(woord), `${woorden[naam]}${waar(woord)}`];
    }),
  );

const argumenten = ({ argumenten: soorten, aantal }: Woord): string => {
  const [minst, meest] = [Math.min(...aantal), Math.max(...aantal)];
  if (meest === 0) return '';
  const delen = soorten.map((soort) => SOORT[soort]).join('; ');
  if (meest > soorten.length) return `${delen} (${minst} tot ${meest})`;
  return minst < soorten.length ? `${delen} (mag weg${minst > 0 ? `, vanaf de ${minst + 1}e` : ''})` : delen;
};

const opties = ({ opties: mag, verplichteOptie }: Woord): string =>
  Object.entries(mag)
    .map(([naam, soort]) => {
      const wat = typeof soort === 'string' ? soort : soort.map((waarde) => `\`${waarde}\``).join(', ');
      return `\`${naam}=\` ${wat}${naam === verplichteOptie ? ' (moet)' : ''}`;
    })
    .join('; ');

const waar = ({ alleenHoofdstuk }: Woord): string =>
  VOLLEDIG && alleenHoofdstuk ? ' Alleen in een hoofdstuk.' : '';
