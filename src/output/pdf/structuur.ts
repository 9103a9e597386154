import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
} from 'pdf-lib';

const [S, P, K, PG, TYPE, ID, A] = ['S', 'P', 'K', 'Pg', 'Type', 'ID', 'A'].map((naam) =>
  PDFName.of(naam),
) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName];
const [STRUCTELEM, LI, LBL, LBODY, FIGURE, NONSTRUCT] = [
  'StructElem',
  'LI',
  'Lbl',
  'LBody',
  'Figure',
  'NonStruct',
].map((naam) => PDFName.of(naam)) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName];

const O = PDFName.of('O');
const HEADERS = PDFName.of('Headers');
const SPAN = new Set([PDFName.of('RowSpan'), PDFName.of('ColSpan')]);

/** The structure types of PDF 1.7, on which PDF/UA-1 stands (ISO 32000-1, 14.8.4). */
const STANDAARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** What Chromium uses of later types, as what it is read in PDF 1.7; any other one becomes a Div. */
const ROLLEN: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Div',
};

/** The structure tree of one document: its elements, and per page the element that each marked piece (MCID) belongs to. */
export class Structuur {
  readonly elementen: [PDFRef, PDFDict][];
  readonly #pdf: PDFDocument;
  readonly #wortel: PDFDict;
  readonly #ouders: Map<number, PDFObject>;

  constructor(pdf: PDFDocument, wortel: PDFDict) {
    this.#pdf = pdf;
    this.#wortel = wortel;
    this.elementen = pdf.context
      .enumerateIndirectObjects()
      .filter(
        (paar): paar is [PDFRef, PDFDict] => paar[1] instanceof PDFDict && paar[1].get(TYPE) === STRUCTELEM,
      );
    this.#ouders = getallenboom(wortel.lookupMaybe(PDFName.of('ParentTree'), PDFDict));
  }

  /** Takes decorative pieces out of the tree, unless they are part of a figure; gives those that were taken out. */
  maakLos(pagina: PDFPage, merken: ReadonlySet<number>): Set<number> {
    const los = new Set<number>();
    const ouders = this.#oudersVan(pagina);
    for (const merk of ouders ? merken : []) {
      const ref = ouders!.get(merk);
      const element = ref instanceof PDFRef ? this.#pdf.context.lookup(ref) : undefined;
      if (!(ref instanceof PDFRef) || !(element instanceof PDFDict) || this.#inFiguur(element)) continue;
      const over = kinderen(element).filter((kind) => !isMerk(kind, merk, element, pagina.ref));
      this.#zetKinderen(ref, element, over);
      ouders!.set(merk, PDFNull);
      los.add(merk);
    }
    return los;
  }

  /** Leaves out that a cell spans one row and one column, which goes without saying and is half of a table's weight. */
  dunUit(): void {
    for (const [, element] of this.elementen) {
      if (!(element.get(A) instanceof PDFArray)) continue;
      const over = this.#eigenschappen(element).filter((eigenschap) => !isGewoneCel(eigenschap));
      if (over.length > 0) element.set(A, this.#rij(over));
      else element.delete(A);
    }
  }

  /** Chromium puts what a list item says beside its label; PDF/UA wants it inside an LBody. */
  vulLijsten(): void {
    for (const [ref, element] of this.elementen) {
      if (element.get(S) !== LI) continue;
      const delen = kinderen(element).map((kind) => ({ kind, deel: this.#dict(kind) }));
      const soort = ({ deel }: { deel: PDFDict | undefined }) => deel?.get(S);
      const inhoud = delen.filter((kind) => soort(kind) !== LBL && soort(kind) !== LBODY);
      if (inhoud.length === 0) continue;
      const lichaam = this.#pdf.context.obj({}) as PDFDict;
      const lichaamRef = this.#pdf.context.register(lichaam);
      lichaam.set(TYPE, STRUCTELEM);
      lichaam.set(S, LBODY);
      lichaam.set(P, ref);
      const blad = element.get(PG);
      if (blad) lichaam.set(PG, blad);
      lichaam.set(K, this.#rij(inhoud.map(({ kind }) => kind)));
      for (const { kind, deel } of inhoud) {
        if (kind instanceof PDFRef) deel?.set(P, lichaamRef);
        else this.#verhuisMerk(kind, blad, ref, lichaamRef);
      }
      const labels = delen.filter((kind) => !inhoud.includes(kind)).map(({ kind }) => kind);
      element.set(K, this.#rij([...labels, lichaamRef]));
    }
  }

  /** Says of each structure type that PDF 1.7 does not know what it is to be read as. */
  vulRollen(): void {
    const soorten = new Set(this.elementen.map(([, element]) => element.get(S) as PDFName));
    const vreemd = [...soorten]
      .map((soort) => soort.decodeText())
      .filter((soort) => !STANDAARD.has(soort))
      .sort();
    if (vreemd.length === 0) return;
    const rollen = Object.fromEntries(vreemd.map((soort) => [soort, ROLLEN[soort] ?? 'Div']));
    this.#wortel.set(PDFName.of('RoleMap'), this.#pdf.context.obj(rollen));
  }

  /** Chromium names elements after a counter that runs on from print to print; here they are numbered from 1. */
  hernoem(): void {
    const namen = new Set<string>();
    for (const [, element] of this.elementen) {
      const naam = element.get(ID);
      if (naam instanceof PDFString) namen.add(naam.asString());
    }
    const nieuw = new Map(
      [...namen].sort().map((naam, i) => [naam, PDFString.of(`node${String(i + 1).padStart(8, '0')}`)]),
    );
    for (const [, element] of this.elementen) {
      vervang(element, ID, nieuw);
      for (const eigenschap of this.#eigenschappen(element)) vervang(eigenschap, HEADERS, nieuw);
    }
    for (const knoop of this.#naamknopen(this.#wortel.lookupMaybe(PDFName.of('IDTree'), PDFDict))) {
      vervang(knoop, PDFName.of('Names'), nieuw);
      vervang(knoop, PDFName.of('Limits'), nieuw);
    }
  }

  #eigenschappen(element: PDFDict): PDFDict[] {
    const waarde = element.lookup(A);
    if (waarde === undefined) return [];
    const delen = waarde instanceof PDFArray ? waarde.asArray() : [waarde];
    return delen.map((deel) => this.#pdf.context.lookup(deel)).filter((deel) => deel instanceof PDFDict);
  }

  #naamknopen(knoop: PDFDict | undefined): PDFDict[] {
    if (!knoop) return [];
    const onder = knoop.lookupMaybe(PDFName.of('Kids'), PDFArray);
    const takken = onder?.asArray().map((tak) => this.#dict(tak)) ?? [];
    return [knoop, ...takken.flatMap((tak) => this.#naamknopen(tak))];
  }

  #oudersVan(pagina: PDFPage): PDFArray | undefined {
    const nummer = pagina.node.get(PDFName.of('StructParents'));
    if (!(nummer instanceof PDFNumber)) return undefined;
    const ouders = this.#pdf.context.lookup(this.#ouders.get(nummer.asNumber()));
    return ouders instanceof PDFArray ? ouders : undefined;
  }

  #inFiguur(element: PDFDict): boolean {
    for (let knoop: PDFDict | undefined = element; knoop; knoop = this.#dict(knoop.get(P))) {
      if (knoop.get(S) === FIGURE) return true;
    }
    return false;
  }

  /** An element without structure of its own that holds nothing any more goes too. */
  #zetKinderen(ref: PDFRef, element: PDFDict, over: PDFObject[]): void {
    if (over.length > 0) {
      element.set(K, this.#rij(over));
      return;
    }
    element.delete(K);
    const ouderRef = element.get(P);
    const ouder = this.#dict(ouderRef);
    if (
      element.get(S) !== NONSTRUCT ||
      !ouder ||
      !(ouderRef instanceof PDFRef) ||
      ouder.get(TYPE) !== STRUCTELEM
    )
      return;
    this.#zetKinderen(
      ouderRef,
      ouder,
      kinderen(ouder).filter((kind) => kind !== ref),
    );
    this.#pdf.context.delete(ref);
  }

  /** A piece of a page that moves to another element must be found there from the page as well. */
  #verhuisMerk(kind: PDFObject, blad: PDFObject | undefined, van: PDFRef, naar: PDFRef): void {
    const los = kind instanceof PDFDict;
    const merk = los ? kind.get(PDFName.of('MCID')) : kind;
    const pagina = this.#pdf.getPages().find(({ ref }) => ref === ((los && kind.get(PG)) || blad));
    const ouders = pagina && this.#oudersVan(pagina);
    if (merk instanceof PDFNumber && ouders?.get(merk.asNumber()) === van) ouders.set(merk.asNumber(), naar);
  }

  #dict(object: PDFObject | undefined): PDFDict | undefined {
    const gevonden = this.#pdf.context.lookup(object);
    return gevonden instanceof PDFDict ? gevonden : undefined;
  }

  #rij(kinderen: PDFObject[]): PDFObject {
    if (kinderen.length === 1) return kinderen[0]!;
    const rij = PDFArray.withContext(this.#pdf.context);
    for (const kind of kinderen) rij.push(kind);
    return rij;
  }
}

function kinderen(element: PDFDict): PDFObject[] {
  const waarde = element.get(K);
  const rij = waarde instanceof PDFRef ? element.context.lookup(waarde) : waarde;
  if (rij instanceof PDFArray) return rij.asArray();
  return waarde ? [waarde] : [];
}

function isGewoneCel(eigenschap: PDFDict): boolean {
  const rest = eigenschap.keys().filter((sleutel) => sleutel !== O);
  return rest.length === 1 && SPAN.has(rest[0]!) && String(eigenschap.get(rest[0]!)) === '1';
}

function isMerk(kind: PDFObject, merk: number, element: PDFDict, blad: PDFRef): boolean {
  if (kind instanceof PDFNumber) return kind.asNumber() === merk && element.get(PG) === blad;
  if (!(kind instanceof PDFDict)) return false;
  const nummer = kind.get(PDFName.of('MCID'));
  return (
    nummer instanceof PDFNumber && nummer.asNumber() === merk && (kind.get(PG) ?? element.get(PG)) === blad
  );
}

/** Replaces old names in the entry of a dictionary, which holds one name or a row with names among other things. */
function vervang(dict: PDFDict, sleutel: PDFName, nieuw: ReadonlyMap<string, PDFString>): void {
  const geschreven = dict.get(sleutel);
  if (geschreven === undefined) return;
  const waarde = dict.context.lookup(geschreven);
  if (waarde instanceof PDFString) dict.set(sleutel, nieuw.get(waarde.asString()) ?? waarde);
  if (!(waarde instanceof PDFArray)) return;
  for (const [i, deel] of waarde.asArray().entries()) {
    if (deel instanceof PDFString) waarde.set(i, nieuw.get(deel.asString()) ?? deel);
  }
}

/** All entries of a number tree (ISO 32000-1, 7.9.7). */
function getallenboom(knoop: PDFDict | undefined): Map<number, PDFObject> {
  const gevonden = new Map<number, PDFObject>();
  const nummers = knoop?.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? [];
  for (let i = 0; i + 1 < nummers.length; i += 2) {
    const nummer = nummers[i];
    if (nummer instanceof PDFNumber) gevonden.set(nummer.asNumber(), nummers[i + 1]!);
  }
  for (const tak of knoop?.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
    const onder = knoop?.context.lookup(tak, PDFDict);
    for (const [nummer, object] of getallenboom(onder)) gevonden.set(nummer, object);
  }
  return gevonden;
}
