import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  type IBorderOptions,
  type ITableOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { eigenschap, type Element, heeft, woorden, zoek } from './boom.ts';
import { GRIJS, INKTKLEUR } from './kleuren.ts';
import { lopend, type Opmaak, zuiver } from './lopend.ts';
import { SMALSTE_TABEL, uitMm, uitPunten } from './maten.ts';
import { kolombreedten, leesRaster, type Raster, type Rij, type Vak } from './raster.ts';
import { alinea, type Stuk, type Werk } from './stuk.ts';

/** Letter size of the table styles, in points. */
const GEWOON = 9.5;
/** Letter size in points and room beside the text of a cell in twips, for each density of the style sheet. */
const DICHTHEDEN = [
  { klasse: 'zeer-dicht', letter: 8, naast: uitPunten(2.5) },
  { klasse: 'dicht', letter: 8.5, naast: uitPunten(3) },
  { klasse: '', letter: GEWOON, naast: uitPunten(5) },
];
/** Of a table that may break over pages the last rows stay together. */
const SLOTRIJEN = 3;

/** How this table is set. */
interface Zet {
  werk: Werk;
  letter: number;
  naast: number;
  /** A table that an author wrote: words, so everything stands left. */
  tekst: boolean;
  /** Stands whole on one page. */
  heel: boolean;
}

/** Words about the table for who does not see it; the schema wants them at the end of its properties. */
class BenoemdeTabel extends Table {
  constructor(opties: ITableOptions, naam: string, uitleg: string) {
    super(opties);
    for (const [element, tekst] of [
      ['w:tblCaption', naam],
      ['w:tblDescription', uitleg],
    ] as const)
      if (tekst !== '')
        this.root[0].addChildElement(
          new BuilderElement({ name: element, attributes: { val: { key: 'w:val', value: zuiver(tekst) } } }),
        );
  }
}

/** A frame with a table in it: its caption, what is counted, and the table. `heel`: it stands whole on one page. */
export function tabel(kader: Element, werk: Werk, heel: boolean): Stuk[] {
  const element = kader.tagName === 'table' ? kader : zoek(kader, ({ tagName }) => tagName === 'table');
  const raster = element && leesRaster(element);
  if (!raster || raster.rijen.length === 0) return [];
  const bijschrift = zoek(element, ({ tagName }) => tagName === 'caption');
  const uitleg = bijschrift && zoek(bijschrift, (e) => heeft(e, 'onderschrift'));
  const naam = eigenschap(kader, 'aria-label') ?? (bijschrift ? woorden(bijschrift) : '');
  const { letter, naast } = DICHTHEDEN.find(({ klasse }) => klasse === '' || heeft(element, klasse))!;
  const zet = { werk, letter, naast, tekst: heeft(element, 'tekst'), heel };
  return [
    ...(bijschrift ? boven(bijschrift, uitleg, werk) : []),
    { soort: 'tabel', tabel: maakTabel(raster, zet, naam, uitleg ? woorden(uitleg) : '') },
  ];
}

/** Number and title in one paragraph, what is counted in the next; both stay with the table. */
function boven(bijschrift: Element, uitleg: Element | undefined, { ankers }: Werk): Stuk[] {
  const binnen = zoek(bijschrift, (e) => heeft(e, 'bijschrift')) ?? bijschrift;
  const titel = binnen.childNodes.filter((knoop) => knoop !== uitleg);
  return [
    alinea('Caption', lopend(titel, ankers)),
    ...(uitleg ? [alinea('Onderschrift', lopend(uitleg.childNodes, ankers))] : []),
  ];
}

function maakTabel(raster: Raster, zet: Zet, naam: string, uitleg: string): Table {
  const breedten = kolombreedten(raster, {
    ruimte: zet.werk.ruimte,
    smalst: Math.min(SMALSTE_TABEL, zet.werk.ruimte),
    letter: zet.letter,
    rondom: 2 * zet.naast,
  });
  const rijen = raster.rijen.map((rij, r) => {
    const blijftBij = hoortBij(raster, r, zet.heel);
    return new TableRow({
      cantSplit: true,
      ...(rij.kop ? { tableHeader: true } : {}),
      children: rij.vakken.map((vak) => cel(vak, rij, { raster, r, zet, blijftBij })),
    });
  });
  return new BenoemdeTabel(
    {
      rows: rijen,
      columnWidths: breedten,
      width: { size: breedten.reduce((som, breed) => som + breed, 0), type: WidthType.DXA },
      layout: TableLayoutType.AUTOFIT,
      style: 'Verslagtabel',
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      margins: { left: zet.naast, right: zet.naast, marginUnitType: WidthType.DXA },
    },
    zuiver(naam),
    zuiver(uitleg),
  );
}

/** Does this row stay on the page of the next one? A head with its rows, the name of a group with the first of it. */
function hoortBij({ rijen }: Raster, r: number, heel: boolean): boolean {
  const slot = r >= rijen.length - SLOTRIJEN;
  return heel || slot || rijen[r]!.kop || rijen[r]!.groep;
}

interface Plaats {
  raster: Raster;
  r: number;
  zet: Zet;
  blijftBij: boolean;
}

function cel(vak: Vak, rij: Rij, plaats: Plaats): TableCell {
  const { element } = vak;
  const { zet, raster, r } = plaats;
  return new TableCell({
    children: [celtekst(vak, rij, plaats)],
    ...(vak.kolommen > 1 ? { columnSpan: vak.kolommen } : {}),
    ...(vak.vervolg
      ? { verticalMerge: VerticalMergeType.CONTINUE }
      : vak.omlaag > 0
        ? { verticalMerge: VerticalMergeType.RESTART }
        : {}),
    verticalAlign: rij.kop ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    borders: randen(vak, rij, raster.rijen[r - 1], heeft(element, 'groepkop') && !zet.tekst),
  });
}

/** A cell always holds a paragraph; one that goes on from the row above an empty one. */
function celtekst(vak: Vak, rij: Rij, { zet, blijftBij }: Plaats): Paragraph {
  const { element } = vak;
  const isKop = rij.kop || rij.groep;
  const links = vak.kolom === 0 || zet.tekst || heeft(element, 'woorden', 'groepkop');
  const rechts = !links || heeft(element, 'rechts');
  const stijl = isKop ? 'Tabelkop' : element.tagName === 'th' && !zet.tekst ? 'Tabelregel' : 'Tabelcel';
  const opmaak: Opmaak = {
    ...(zet.letter === GEWOON ? {} : { size: zet.letter * 2 }),
    ...(rij.totaal || heeft(element, 'totaal') ? { bold: true } : {}),
    ...(heeft(element, 'waarvan', 'leeg', 'niet-beschikbaar') || heeft(rij.element, 'waarvan')
      ? { color: GRIJS }
      : {}),
  };
  return new Paragraph({
    style: stijl,
    alignment: rechts ? AlignmentType.RIGHT : AlignmentType.LEFT,
    ...(blijftBij ? { keepNext: true } : {}),
    ...(stijl === 'Tabelregel' && heeft(rij.element, 'niveau-1') ? { indent: INGESPRONGEN } : {}),
    children: vak.vervolg ? [] : lopend(element.childNodes, zet.werk.ankers, opmaak),
  });
}

/** A row that is part of the one above it, or stands in a group: 3 mm in, behind the hanging first line. */
const HANGT = uitMm(2.5);
const INGESPRONGEN = { left: uitMm(3) + HANGT, hanging: HANGT };

const lijn = (dikte: number, kleur: string): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: dikte,
  color: kleur,
});

/** A rule below the heads and above totals; a thinner one below the name of a group of columns. */
function randen(vak: Vak, rij: Rij, vorige: Rij | undefined, groepkop: boolean) {
  const naKop = !rij.kop && vorige?.kop === true;
  const boven = naKop || (rij.totaal && !vorige?.totaal && !vorige?.groep);
  return {
    ...(boven ? { top: lijn(6, INKTKLEUR) } : {}),
    ...(groepkop ? { bottom: lijn(4, GRIJS) } : {}),
    ...(rij.kop && !groepkop && vak.omlaag === 0 ? { bottom: lijn(6, INKTKLEUR) } : {}),
  };
}
