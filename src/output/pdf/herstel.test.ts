import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { metBrowser } from '../../browser/start.ts';
import { vindBrowser } from '../../browser/vind.ts';
import { druk } from './druk.ts';
import { stroomtekst } from './inhoudsstroom.ts';
import { proefdocument } from './proefdocument.ts';

const naam = (tekst: string): PDFName => PDFName.of(tekst);
const inhoud = `
  <h1 id="kop">Kop</h1>
  <p>Met <em>nadruk</em>, <strong>vet</strong>, <a href="https://example.org/a b">een bron</a> en <a href="#twee">verderop</a>.</p>
  <aside><p>Terzijde</p></aside>
  <ul><li>een</li><li>twee <a href="#kop">omhoog</a><ul><li>diep</li></ul></li></ul>
  <table><caption>Tabel</caption><thead><tr><th scope="col">Jaar</th><th scope="col">Aantal</th></tr></thead>
    <tbody><tr><th scope="row">2024</th><td>3</td></tr></tbody></table>
  <div style="border: 1px solid"><p>Kader</p></div>
  <div><svg role="img" aria-label="Grafiek: 3" width="90" height="40"><rect width="30" height="30"/></svg><p>Bijschrift</p></div>
  <p style="opacity: .5">half <b>zicht</b></p>
  <section><h2 id="twee">Twee</h2></section>`;

let pdf: PDFDocument;
let elementen: PDFDict[];
beforeAll(async () => {
  const gevonden = await vindBrowser({ omgeving: process.env });
  const bytes = await metBrowser(gevonden, (browser) => druk(browser, proefdocument(inhoud)));
  pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  elementen = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.get(naam('Type')) === naam('StructElem'));
});

const soort = (element: PDFDict): string => (element.get(naam('S')) as PDFName).decodeText();
const vanSoort = (gezocht: string): PDFDict[] => elementen.filter((element) => soort(element) === gezocht);
function kinderen(element: PDFDict): unknown[] {
  const waarde = element.lookup(naam('K'));
  return (waarde instanceof PDFArray ? waarde.asArray() : [element.get(naam('K'))]).map((kind) =>
    kind instanceof PDFRef ? pdf.context.lookup(kind) : kind,
  );
}

describe('wat de reparatie toevoegt', () => {
  test('XMP met titel, taal, datum en het kenmerk van PDF/UA, veilig geschreven', () => {
    const stroom = pdf.catalog.lookup(naam('Metadata')) as PDFRawStream;
    const xmp = Buffer.from(stroom.contents).toString('utf8');
    expect(stroom.dict.get(naam('Subtype'))).toBe(naam('XML'));
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Jaarverslag &lt;proef&gt; &amp; één</rdf:li>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<xmp:CreateDate>2025-07-31T00:00:00Z</xmp:CreateDate>');
  });

  test('de datum van de gegevens, en nergens die van vandaag', () => {
    expect(pdf.getCreationDate()?.toISOString()).toBe('2025-07-31T00:00:00.000Z');
    expect(pdf.getModificationDate()?.toISOString()).toBe('2025-07-31T00:00:00.000Z');
    expect(pdf.getAuthor()).toBe('Regio Proef');
    const alles = pdf.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(alles.filter((object) => object.includes('/CreationDate'))).toHaveLength(1);
    expect(pdf.context.trailerInfo.ID).toBeInstanceOf(PDFArray);
  });

  test('op elke link de woorden die er staan', () => {
    const woorden = pdf.getPages().flatMap((pagina) =>
      (pagina.node.Annots()?.asArray() ?? []).map((ref) => {
        const tekst = pdf.context.lookup(ref, PDFDict).get(naam('Contents'));
        return tekst instanceof PDFHexString ? tekst.decodeText() : '';
      }),
    );
    expect(woorden.sort()).toEqual(['een bron', 'omhoog', 'verderop']);
  });

  test('in elk lijstpunt een label en een LBody, waarin een lijst dieper staat', () => {
    const punten = vanSoort('LI');
    expect(punten).toHaveLength(3);
    for (const punt of punten) {
      expect(kinderen(punt).map((kind) => soort(kind as PDFDict))).toEqual(['Lbl', 'LBody']);
    }
    const onder = vanSoort('LBody').flatMap((lichaam) =>
      kinderen(lichaam).map((kind) => soort(kind as PDFDict)),
    );
    expect(onder).toContain('L');
  });

  test('elk element wijst naar de ouder waar het onder hangt', () => {
    for (const element of elementen) {
      for (const kind of kinderen(element)) {
        if (kind instanceof PDFDict && kind.get(naam('Type')) === naam('StructElem')) {
          expect(pdf.context.lookup(kind.get(naam('P')))).toBe(element);
        }
      }
    }
  });

  test('voor soorten die PDF 1.7 niet kent, een die het wel kent', () => {
    const rollen = pdf.catalog.lookup(naam('StructTreeRoot'), PDFDict).lookup(naam('RoleMap'), PDFDict);
    expect(String(rollen).replace(/\s+/g, ' ')).toBe('<< /Aside /Div /Em /Span /Strong /Span >>');
  });

  test('namen van koppen die bij 1 beginnen, in de boom der namen en bij de cellen dezelfde', () => {
    const namen = vanSoort('TH').flatMap((kop) => kop.lookupMaybe(naam('ID'), PDFString)?.asString() ?? []);
    expect(namen).toEqual(['node00000001', 'node00000002']);
    const [cel] = vanSoort('TD');
    const koppen = cel?.lookup(naam('A'), PDFDict).lookup(naam('Headers'), PDFArray).asArray() ?? [];
    expect(koppen.map((kop) => (kop as PDFString).asString()).sort()).toEqual(namen);
    const boom = pdf.catalog.lookup(naam('StructTreeRoot'), PDFDict).lookup(naam('IDTree'), PDFDict);
    const tak = boom.lookup(naam('Kids'), PDFArray).lookup(0, PDFDict);
    expect(String(tak.lookup(naam('Limits')))).toBe('[ (node00000001) (node00000002) ]');
    const genoemd = tak.lookup(naam('Names'), PDFArray).asArray();
    for (const [i, kop] of genoemd.entries()) {
      if (kop instanceof PDFRef) {
        expect(String(pdf.context.lookup(kop, PDFDict).get(naam('ID')))).toBe(String(genoemd[i - 1]));
      }
    }
  });
});

describe('de inhoud van de bladen', () => {
  test('heeft alle tekst van het verslag in een merk, en alleen die in de marge als versiering', () => {
    for (const pagina of pdf.getPages()) {
      const regels = stroomtekst(pagina.node.lookup(naam('Contents')) as PDFRawStream).split('\n');
      const open: string[] = [];
      const telling = { los: 0, versiering: 0, genest: 0, merk: 0 };
      for (const regel of regels) {
        if (/(?:BDC|BMC)$/.test(regel)) {
          if (open.length > 0) telling.genest++;
          open.push(regel);
        } else if (regel === 'EMC') expect(open.pop()).toBeDefined();
        else if (/Tj$/.test(regel)) {
          telling[open.length === 0 ? 'los' : open[0] === '/Artifact BMC' ? 'versiering' : 'merk']++;
        }
      }
      expect(open).toEqual([]);
      expect([telling.los, telling.genest]).toEqual([0, 0]);
      // "1 van 2"
      expect(telling.versiering).toBe(7);
      expect(telling.merk).toBeGreaterThan(3);
    }
  });

  test('heeft voor elk merk een element, en geen element wijst naar een merk dat versiering werd', () => {
    const boom = pdf.catalog.lookup(naam('StructTreeRoot'), PDFDict).lookup(naam('ParentTree'), PDFDict);
    const nummers = boom.lookup(naam('Nums'), PDFArray);
    for (const [blad, pagina] of pdf.getPages().entries()) {
      // A piece with opacity is painted as an object of its own, with marks inside.
      const vormen = pagina.node.Resources()?.lookupMaybe(naam('XObject'), PDFDict);
      const stromen = [
        pagina.node.lookup(naam('Contents')),
        ...(vormen?.keys() ?? []).map((vorm) => vormen?.lookup(vorm)),
      ];
      const tekst = stromen.map((stroom) => stroomtekst(stroom as PDFRawStream)).join('\n');
      const merken = new Set([...tekst.matchAll(/MCID (\d+)/g)].map(([, merk]) => Number(merk)));
      const ouders = nummers.lookup(blad * 2 + 1, PDFArray).asArray();
      const bezet = ouders.flatMap((ouder, merk) => (ouder instanceof PDFRef ? [merk] : []));
      expect(bezet).toEqual([...merken].sort((a, b) => a - b));
    }
    for (const tabel of vanSoort('Table')) {
      expect(kinderen(tabel).map((kind) => soort(kind as PDFDict))).toEqual(['Caption', 'TR', 'TR']);
    }
  });

  test('houdt de lijnen van een grafiek bij de grafiek', () => {
    const [grafiek] = vanSoort('Figure');
    expect(grafiek?.lookup(naam('Alt'), PDFString).decodeText()).toBe('Grafiek: 3');
    expect(grafiek?.has(naam('K'))).toBe(true);
  });
});
