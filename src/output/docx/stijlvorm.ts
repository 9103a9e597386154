/** Everything a style of Word says here; sizes and spacing in points, indents in twips, colours without their sign. */
export interface Stijlvorm {
  id: string;
  naam: string;
  /** Style it builds upon. */
  op?: string;
  /** Style of the paragraph that is typed after it. */
  volgend?: string;
  tekst?: Tekstvorm;
  alinea?: Alineavorm;
}

export interface Tekstvorm {
  grootte?: number;
  vet?: boolean;
  schuin?: boolean;
  kleur?: string;
  onderstreept?: boolean;
}

export interface Rand {
  kleur: string;
  /** In eighths of a point, as Word counts. */
  dikte: number;
  soort?: 'single' | 'dashed';
  /** Room between rule and text, in points; Word takes at most 31. */
  afstand?: number;
}

type Zijde = 'top' | 'left' | 'bottom' | 'right';

export interface Alineavorm {
  boven?: number;
  onder?: number;
  /** Line spacing in parts of a line. */
  regel?: number;
  links?: number;
  rechts?: number;
  hangend?: number;
  rand?: Partial<Record<Zijde, Rand>>;
  vlak?: string;
  /** Stays on the page of the next paragraph. */
  bijVolgende?: boolean;
  heel?: boolean;
  tab?: { soort: 'left' | 'right'; plaats: number };
  /** Level in the outline, from 0. */
  niveau?: number;
  zonderTussenruimte?: boolean;
}

const attributen = (waarden: Record<string, string | number | undefined>): string =>
  Object.entries(waarden)
    .filter(([, waarde]) => waarde !== undefined)
    .map(([naam, waarde]) => ` w:${naam}="${waarde}"`)
    .join('');

const halvePunten = (punten: number): number => Math.round(punten * 2);
const twintigsten = (punten: number | undefined): number | undefined =>
  punten === undefined ? undefined : Math.round(punten * 20);

/** Run properties, in the order of the schema. */
export function tekstXml({ grootte, vet, schuin, kleur, onderstreept }: Tekstvorm): string {
  const aanUit = (naam: string, waarde: boolean | undefined): string =>
    waarde === undefined ? '' : `<w:${naam}${waarde ? '' : ' w:val="0"'}/>`;
  return [
    aanUit('b', vet),
    aanUit('bCs', vet),
    aanUit('i', schuin),
    aanUit('iCs', schuin),
    kleur === undefined ? '' : `<w:color w:val="${kleur}"/>`,
    grootte === undefined
      ? ''
      : `<w:sz w:val="${halvePunten(grootte)}"/><w:szCs w:val="${halvePunten(grootte)}"/>`,
    onderstreept ? '<w:u w:val="single"/>' : '',
  ].join('');
}

const randXml = (zijde: string, { kleur, dikte, soort = 'single', afstand = 0 }: Rand): string =>
  `<w:${zijde} w:val="${soort}" w:sz="${dikte}" w:space="${afstand}" w:color="${kleur}"/>`;

const ZIJDEN: readonly Zijde[] = ['top', 'left', 'bottom', 'right'];

/** Paragraph properties, in the order of the schema. */
export function alineaXml(vorm: Alineavorm): string {
  const { rand, tab } = vorm;
  const afstand = attributen({
    before: twintigsten(vorm.boven),
    after: twintigsten(vorm.onder),
    line: vorm.regel === undefined ? undefined : Math.round(vorm.regel * 240),
    lineRule: vorm.regel === undefined ? undefined : 'auto',
  });
  const inspringing = attributen({ left: vorm.links, right: vorm.rechts, hanging: vorm.hangend });
  return [
    vorm.bijVolgende ? '<w:keepNext/>' : '',
    vorm.heel ? '<w:keepLines/>' : '',
    rand ? `<w:pBdr>${ZIJDEN.map((z) => (rand[z] ? randXml(z, rand[z]) : '')).join('')}</w:pBdr>` : '',
    vorm.vlak ? `<w:shd w:val="clear" w:color="auto" w:fill="${vorm.vlak}"/>` : '',
    tab ? `<w:tabs><w:tab w:val="${tab.soort}" w:pos="${tab.plaats}"/></w:tabs>` : '',
    afstand ? `<w:spacing${afstand}/>` : '',
    inspringing ? `<w:ind${inspringing}/>` : '',
    vorm.zonderTussenruimte ? '<w:contextualSpacing/>' : '',
    vorm.niveau === undefined ? '' : `<w:outlineLvl w:val="${vorm.niveau}"/>`,
  ].join('');
}

/** Styles that Word knows by name; all others are our own. */
const VAN_WORD =
  /^(?:Normal|BodyText|ListParagraph|Footer|Title|Subtitle|TOC.+|Heading\d|Caption|Quote|DefaultParagraphFont|Hyperlink|(?:Foot|End)noteReference)$/;

/** A style, in the order of the schema. */
export function stijlXml(soort: 'paragraph' | 'character', vorm: Stijlvorm): string {
  const { id, naam, op, volgend, tekst, alinea } = vorm;
  const grond = soort === 'paragraph' ? 'Normal' : 'DefaultParagraphFont';
  const isGrond = id === grond;
  const soortVan = isGrond ? ' w:default="1"' : VAN_WORD.test(id) ? '' : ' w:customStyle="1"';
  return [
    `<w:style w:type="${soort}"${soortVan} w:styleId="${id}"><w:name w:val="${naam}"/>`,
    isGrond ? '' : `<w:basedOn w:val="${op ?? grond}"/>`,
    volgend ? `<w:next w:val="${volgend}"/>` : '',
    '<w:qFormat/>',
    alinea ? `<w:pPr>${alineaXml(alinea)}</w:pPr>` : '',
    tekst ? `<w:rPr>${tekstXml(tekst)}</w:rPr>` : '',
    '</w:style>',
  ].join('');
}
