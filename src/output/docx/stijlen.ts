import { kopVan, type Stijl } from '../../definition/stijl.ts';
import { GRIJS, HAARLIJN, type Huiskleuren, huiskleuren, INKTKLEUR } from './kleuren.ts';
import { ruimte, TEKSTMARGE, uitMm, uitPunten } from './maten.ts';
import { type Rand, type Stijlvorm, stijlXml, tekstXml } from './stijlvorm.ts';

/** Where the words begin that stand beside a key figure. */
const NAAST_KERNGETAL = uitMm(28);
/** Row labels that wrap hang a little below their first line. */
const HANGT = uitMm(2.5);

/**
 * The whole styles part. Names that Word knows are Word's own, so that it shows them in the language of the reader (Caption is
 * Bijschrift) and another template can restyle them; the letter is that of the theme for the same reason. `metVlak`: the
 * title stands in a plane in the house colour, as on a cover.
 */
export function stijlenXml(stijl: Stijl, metVlak: boolean): string {
  const kleur = huiskleuren(stijl);
  const alineas = [
    ...lopendeTekst(),
    ...titels(kleur, metVlak),
    ...inhoud(kleur),
    ...koppen(kleur),
    ...rondTabellen(),
    ...rondGrafieken(kleur),
    ...kaders(kleur),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>`,
    `${tekstXml({ kleur: INKTKLEUR, grootte: 10.5 })}<w:lang w:val="nl-NL" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    ...alineas.map((vorm) => stijlXml('paragraph', vorm)),
    ...tekens(kleur).map((vorm) => stijlXml('character', vorm)),
    tabelstijlen(kleur, kopVan(stijl) === 'blok'),
    '</w:styles>',
  ].join('');
}

const lopendeTekst = (): Stijlvorm[] => [
  { id: 'Normal', naam: 'Normal' },
  { id: 'BodyText', naam: 'Body Text', alinea: { onder: 8, rechts: TEKSTMARGE } },
  { id: 'ListParagraph', naam: 'List Paragraph', op: 'BodyText', alinea: { onder: 3 } },
  {
    id: 'Footer',
    naam: 'footer',
    tekst: { grootte: 8.5, kleur: GRIJS },
    alinea: { regel: 1, tab: { soort: 'right', plaats: ruimte(false) } },
  },
];

function titels({ donker, midden }: Huiskleuren, metVlak: boolean): Stijlvorm[] {
  const rand: Rand = { kleur: donker, dikte: 48, afstand: 12 };
  const zij = uitPunten(18);
  return [
    {
      id: 'Schooljaar',
      naam: 'Schooljaar',
      tekst: { grootte: 13, kleur: midden },
      alinea: { boven: metVlak ? 160 : 6, onder: metVlak ? 24 : 2, bijVolgende: true },
    },
    {
      id: 'Title',
      naam: 'Title',
      volgend: 'Subtitle',
      tekst: { grootte: 28, vet: true, kleur: metVlak ? 'FFFFFF' : donker },
      alinea: {
        onder: metVlak ? 28 : 4,
        regel: 1.1,
        bijVolgende: true,
        ...(metVlak
          ? {
              vlak: donker,
              links: zij,
              rechts: zij,
              rand: { top: rand, left: rand, bottom: rand, right: rand },
            }
          : {}),
      },
    },
    { id: 'Subtitle', naam: 'Subtitle', tekst: { grootte: 13 }, alinea: { onder: 12 } },
    {
      id: 'Regio',
      naam: 'Regio',
      alinea: { onder: 4, rechts: TEKSTMARGE },
    },
    { id: 'Organisatie', naam: 'Organisatie', tekst: { vet: true, kleur: donker }, alinea: { onder: 12 } },
  ];
}

const inhoud = ({ donker }: Huiskleuren): Stijlvorm[] => [
  {
    id: 'TOCHeading',
    naam: 'TOC Heading',
    tekst: { grootte: 18, vet: true, kleur: donker },
    alinea: { boven: 12, onder: 8, bijVolgende: true },
  },
  {
    id: 'TOC1',
    naam: 'toc 1',
    tekst: { grootte: 10, vet: true },
    alinea: { boven: 3, ...inhoudsregel(0) },
  },
  { id: 'TOC2', naam: 'toc 2', tekst: { grootte: 9.5 }, alinea: inhoudsregel(uitPunten(14)) },
];

/** Updating the contents in Word puts the page numbers on the right. */
const inhoudsregel = (links: number) => ({
  links,
  regel: 1,
  tab: { soort: 'right' as const, plaats: ruimte(false) },
});

function koppen({ donker }: Huiskleuren): Stijlvorm[] {
  const kop = (n: number, grootte: number, boven: number, onder: number, kleur: string): Stijlvorm => ({
    id: `Heading${n}`,
    naam: `heading ${n}`,
    volgend: 'BodyText',
    tekst: { grootte, vet: true, kleur },
    alinea: {
      boven,
      onder,
      regel: 1.1,
      bijVolgende: true,
      heel: true,
      niveau: n - 1,
      ...(n === 1 ? { rand: { bottom: { kleur: donker, dikte: 12, afstand: 4 } } } : {}),
    },
  });
  return [
    kop(1, 18, 22, 8, donker),
    kop(2, 14, 16, 5, donker),
    kop(3, 12, 12, 4, INKTKLEUR),
    kop(4, 10.5, 10, 3, INKTKLEUR),
    {
      id: 'Antwoord',
      naam: 'Antwoord',
      op: 'BodyText',
      volgend: 'BodyText',
      tekst: { grootte: 12 },
      alinea: { boven: 2, onder: 12, bijVolgende: true },
    },
  ];
}

function rondTabellen(): Stijlvorm[] {
  const cel = { regel: 1, boven: 1.5, onder: 1.5 };
  return [
    {
      id: 'Caption',
      naam: 'caption',
      volgend: 'Normal',
      tekst: { vet: true },
      alinea: { boven: 14, onder: 1, regel: 1.1, bijVolgende: true, heel: true },
    },
    {
      id: 'Onderschrift',
      naam: 'Onderschrift',
      tekst: { grootte: 9.5, kleur: GRIJS },
      alinea: { onder: 5, regel: 1.1, bijVolgende: true, heel: true },
    },
    { id: 'Tabelcel', naam: 'Tabelcel', tekst: { grootte: 9.5 }, alinea: cel },
    { id: 'Tabelregel', naam: 'Tabelregel', op: 'Tabelcel', alinea: { links: HANGT, hangend: HANGT } },
    { id: 'Tabelkop', naam: 'Tabelkop', op: 'Tabelcel', tekst: { vet: true }, alinea: { onder: 2 } },
    { id: 'Tabeleinde', naam: 'Tabeleinde', tekst: { grootte: 4 }, alinea: { regel: 1, onder: 8 } },
    {
      id: 'Noten',
      naam: 'Noten',
      tekst: { grootte: 8.5, kleur: GRIJS },
      alinea: { boven: 3, regel: 1.1, rechts: TEKSTMARGE },
    },
  ];
}

const rondGrafieken = ({ midden }: Huiskleuren): Stijlvorm[] => [
  { id: 'Grafiek', naam: 'Grafiek', alinea: { regel: 1, boven: 2, onder: 2 } },
  {
    id: 'Beschrijving',
    naam: 'Beschrijving',
    tekst: { schuin: true },
    alinea: {
      onder: 4,
      rechts: TEKSTMARGE,
      links: uitPunten(8),
      rand: { left: { kleur: midden, dikte: 8, afstand: 6 } },
    },
  },
  {
    id: 'Kerncijfer',
    naam: 'Kerncijfer',
    alinea: {
      boven: 6,
      links: NAAST_KERNGETAL,
      hangend: NAAST_KERNGETAL,
      rechts: TEKSTMARGE,
      tab: { soort: 'left', plaats: NAAST_KERNGETAL },
      heel: true,
    },
  },
  {
    id: 'Kernverschil',
    naam: 'Kernverschil',
    tekst: { grootte: 9, kleur: GRIJS },
    alinea: { onder: 4, links: NAAST_KERNGETAL, rechts: TEKSTMARGE },
  },
];

/** One shape for each kind, told apart without colour. */
function kaders({ donker, licht, accent }: Huiskleuren): Stijlvorm[] {
  const [links, rechts] = [uitPunten(12), TEKSTMARGE];
  const basis = { boven: 2, onder: 2, heel: true };
  const rondom = (rand: Rand) => ({ top: rand, left: rand, bottom: rand, right: rand });
  const streep: Rand = { kleur: INKTKLEUR, dikte: 6, afstand: 5 };
  const kader = (id: string, naam: string, meer: NonNullable<Stijlvorm['alinea']>): Stijlvorm => ({
    id,
    naam,
    alinea: { ...basis, links, rechts, ...meer },
  });
  return [
    kader('Wistjedat', 'Wist je dat', {
      vlak: licht,
      rand: rondom({ kleur: licht, dikte: 8, afstand: 8 }),
    }),
    kader('Noot', 'Let op', { rand: { left: { kleur: donker, dikte: 20, afstand: 8 } } }),
    kader('Definitie', 'Definitie', { links: 0, rand: { top: streep, bottom: streep } }),
    kader('Interview', 'Interview', { rand: rondom({ kleur: INKTKLEUR, dikte: 6, afstand: 8 }) }),
    {
      ...kader('Quote', 'Quote', { links: uitPunten(28) }),
      tekst: { grootte: 12, schuin: true },
    },
    kader('Invullen', 'Invullen', {
      rand: rondom({ kleur: accent, dikte: 12, soort: 'dashed', afstand: 8 }),
    }),
    { id: 'Begrip', naam: 'Begrip', tekst: { vet: true }, alinea: { boven: 6, bijVolgende: true } },
    { id: 'Uitleg', naam: 'Uitleg', op: 'BodyText', alinea: { onder: 2, heel: true } },
  ];
}

const tekens = ({ donker, midden }: Huiskleuren): Stijlvorm[] => [
  { id: 'DefaultParagraphFont', naam: 'Default Paragraph Font' },
  { id: 'Hyperlink', naam: 'Hyperlink', tekst: { kleur: donker, onderstreept: true } },
  { id: 'Nummer', naam: 'Nummer', tekst: { vet: false, kleur: midden } },
  { id: 'Kerngetal', naam: 'Kerngetal', tekst: { grootte: 22, vet: true, kleur: donker } },
  { id: 'FootnoteReference', naam: 'footnote reference' },
  { id: 'EndnoteReference', naam: 'endnote reference' },
];

/** No vertical lines, a hairline between rows; a rule in the house colour above, heavier where openings are blocks. */
function tabelstijlen({ donker }: Huiskleuren, zwaar: boolean): string {
  const marge = (zijde: string, breed: number) => `<w:${zijde} w:w="${breed}" w:type="dxa"/>`;
  const lijn = (zijde: string, dikte: number, kleur: string) =>
    `<w:${zijde} w:val="single" w:sz="${dikte}" w:space="0" w:color="${kleur}"/>`;
  const marges = `<w:tblCellMar>${marge('top', 0)}${marge('left', 100)}${marge('bottom', 0)}${marge('right', 100)}</w:tblCellMar>`;
  return [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${marges}</w:tblPr></w:style>`,
    '<w:style w:type="table" w:customStyle="1" w:styleId="Verslagtabel"><w:name w:val="Verslagtabel"/><w:basedOn w:val="TableNormal"/><w:qFormat/>',
    `<w:tblPr><w:tblBorders>${lijn('top', zwaar ? 16 : 8, donker)}${lijn('bottom', 6, INKTKLEUR)}${lijn('insideH', 4, HAARLIJN)}</w:tblBorders></w:tblPr></w:style>`,
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  ].join('');
}
