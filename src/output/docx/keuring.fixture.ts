import { strFromU8, unzipSync } from 'fflate';
import { alle, kind, leesXml, waarde, type Xml } from './xml.fixture.ts';

/** The order of children that the schema of WordprocessingML asks for (ECMA-376, part 1); what is not named may not stand there. */
const VOLGORDE: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tcBorders': 'top start left bottom end right insideH insideV tl2br tr2bl',
  'w:pBdr': 'top left bottom right between bar',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  'w:tc': 'tcPr p',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
  'w:settings':
    'zoom defaultTabStop characterSpacingControl footnotePr endnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'w:body': 'sdt p tbl sectPr',
};
/** Elements whose children may stand in any order of those named. */
const VRIJ = new Set(['w:body']);

export interface Gelezen {
  delen: Readonly<Record<string, Uint8Array>>;
  xml: (pad: string) => Xml;
  body: Xml;
}

/** Opens a document the way another program does. */
export function leesDocx(bytes: Uint8Array): Gelezen {
  const delen = unzipSync(bytes);
  const xml = (pad: string): Xml => leesXml(strFromU8(delen[pad]!));
  return { delen, xml, body: kind(xml('word/document.xml'), 'w:body')! };
}

/** Everything for which Word would offer to repair the document; empty when it is sound. */
export function keur(bytes: Uint8Array): string[] {
  const gelezen = leesDocx(bytes);
  const { delen, xml } = gelezen;
  const fouten: string[] = [];
  for (const pad of Object.keys(delen).filter((naam) => /\.(?:xml|rels)$/.test(naam)))
    try {
      keurVolgorde(xml(pad), pad, fouten);
    } catch (fout) {
      fouten.push(`${pad}: ${fout}`);
    }
  keurPakket(gelezen, fouten);
  keurVerwijzingen(gelezen, fouten);
  keurTabellen(gelezen.body, fouten);
  keurVelden(gelezen.body, fouten);
  return fouten;
}

function keurVolgorde(element: Xml, pad: string, fouten: string[]): void {
  const orde = VOLGORDE[element.naam]?.split(' ').map((naam) => `w:${naam}`);
  const plaatsen = orde ? element.kinderen.map(({ naam }) => orde.indexOf(naam)) : [];
  plaatsen.forEach((plaats, i) => {
    if (plaats < 0) fouten.push(`${pad}: ${element.kinderen[i]!.naam} in ${element.naam}`);
    else if (!VRIJ.has(element.naam) && i > 0 && plaats < plaatsen[i - 1]!)
      fouten.push(`${pad}: ${element.kinderen[i]!.naam} te laat in ${element.naam}`);
  });
  for (const kind of element.kinderen) keurVolgorde(kind, pad, fouten);
}

/** Each part has its type, and each relation a part. */
function keurPakket({ delen, xml }: Gelezen, fouten: string[]): void {
  const soorten = xml('[Content_Types].xml').kinderen;
  const bekend = new Set(soorten.map(({ attributen: a }) => a.PartName ?? `.${a.Extension}`));
  for (const pad of Object.keys(delen).filter((naam) => naam !== '[Content_Types].xml'))
    if (!bekend.has(`/${pad}`) && !bekend.has(`.${pad.split('.').at(-1)}`)) fouten.push(`${pad}: geen soort`);
  for (const { attributen } of soorten)
    if (attributen.PartName && !delen[attributen.PartName.slice(1)])
      fouten.push(`${attributen.PartName}: ontbreekt`);
  for (const pad of Object.keys(delen).filter((naam) => naam.endsWith('.rels'))) {
    const map = pad.replace(/_rels\/[^/]+$/, '');
    const relaties = xml(pad).kinderen.map(({ attributen }) => attributen);
    uniek(
      `${pad} Id`,
      relaties.map(({ Id }) => Id!),
      fouten,
    );
    for (const { Target, TargetMode } of relaties) {
      if (TargetMode === 'External' ? !URL.canParse(Target!) : !delen[map + Target])
        fouten.push(`${pad}: ${Target} bestaat niet`);
    }
  }
}

function keurVerwijzingen({ xml, body }: Gelezen, fouten: string[]): void {
  const stijlen = new Map(
    xml('word/styles.xml')
      .kinderen.filter(({ naam }) => naam === 'w:style')
      .map(({ attributen }) => [attributen['w:styleId']!, attributen['w:type']!]),
  );
  const val = (naam: string): string[] => alle(body, naam).map(({ attributen }) => attributen['w:val']!);
  for (const [element, soort] of [
    ['w:pStyle', 'paragraph'],
    ['w:rStyle', 'character'],
    ['w:tblStyle', 'table'],
  ] as const)
    for (const id of val(element)) if (stijlen.get(id) !== soort) fouten.push(`stijl ${id} is geen ${soort}`);
  const nummers = alle(xml('word/numbering.xml'), 'w:num').map(({ attributen }) => attributen['w:numId']!);
  for (const id of val('w:numId')) if (!nummers.includes(id)) fouten.push(`nummering ${id} ontbreekt`);
  const begin = alle(body, 'w:bookmarkStart').map(({ attributen }) => attributen);
  const namen = begin.map((a) => a['w:name']!);
  uniek('bladwijzer', namen, fouten);
  uniek(
    'bladwijzernummer',
    begin.map((a) => a['w:id']!),
    fouten,
  );
  for (const naam of namen) if (!/^[A-Za-z_]\w{0,39}$/.test(naam)) fouten.push(`bladwijzer ${naam}`);
  const eind = alle(body, 'w:bookmarkEnd').map(({ attributen }) => attributen['w:id']!);
  if (eind.length !== begin.length) fouten.push('een bladwijzer is niet gesloten');
  for (const { attributen } of alle(body, 'w:hyperlink'))
    if (attributen['w:anchor'] !== undefined && !namen.includes(attributen['w:anchor']))
      fouten.push(`link naar ${attributen['w:anchor']}`);
  uniek(
    'beeld',
    alle(body, 'wp:docPr').map(({ attributen }) => attributen.id!),
    fouten,
  );
  const relaties = xml('word/_rels/document.xml.rels').kinderen.map(({ attributen }) => attributen.Id);
  for (const element of ['w:hyperlink', 'a:blip', 'w:footerReference'])
    for (const { attributen: a } of alle(body, element)) {
      const id = a['r:id'] ?? a['r:embed'];
      if (id !== undefined && !relaties.includes(id)) fouten.push(`relatie ${id} ontbreekt`);
    }
}

/** Cells hold a paragraph, rows fill the grid, and no table touches another or the end. */
function keurTabellen(body: Xml, fouten: string[]): void {
  for (const tabel of alle(body, 'w:tbl')) {
    const kolommen = kind(tabel, 'w:tblGrid')!.kinderen.length;
    const rijen = alle(tabel, 'w:tr');
    if (kolommen === 0 || rijen.length === 0) fouten.push('een lege tabel');
    for (const rij of rijen) {
      const cellen = alle(rij, 'w:tc');
      const breed = cellen.reduce((n, c) => n + Number(waarde(kind(c, 'w:tcPr'), 'w:gridSpan') ?? 1), 0);
      if (breed !== kolommen) fouten.push(`een rij van ${breed} in een tabel van ${kolommen} kolommen`);
      if (cellen.some((cel) => cel.kinderen.at(-1)?.naam !== 'w:p')) fouten.push('een cel zonder alinea');
    }
  }
  body.kinderen.forEach(({ naam }, i) => {
    if (naam === 'w:tbl' && body.kinderen[i + 1]?.naam !== 'w:p') fouten.push('een tabel zonder alinea erna');
  });
  if (body.kinderen.at(-1)?.naam !== 'w:sectPr') fouten.push('het document eindigt niet met een sectie');
}

function keurVelden(body: Xml, fouten: string[]): void {
  const tekens = alle(body, 'w:fldChar').map(({ attributen }) => attributen['w:fldCharType']);
  if (tekens.join(' ') !== 'begin separate end' && tekens.length > 0)
    fouten.push(`velden: ${tekens.join(' ')}`);
}

function uniek(wat: string, lijst: readonly string[], fouten: string[]): void {
  if (new Set(lijst).size !== lijst.length) fouten.push(`${wat} niet uniek`);
}
