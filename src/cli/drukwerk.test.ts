import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hoofdstuk } from '../definition/definitie.ts';
import { stroomtekst } from '../output/pdf/inhoudsstroom.ts';
import { type GelezenPdf, leesPdf } from '../output/pdf/lees.ts';
import { letterVan } from '../definition/stijl.ts';
import { naam as schooljaarnaam } from '../records/schooljaar.ts';
import { bouw } from './bouw.ts';
import type { Opties } from './opties.ts';
import { bekendeRegios, vindRegio } from '../batch/regio.ts';
import { neemDefinitie } from '../batch/tel.ts';

/** The printed reports as a whole: what a reader would see at once if it went wrong. Needs the fixtures. */

const uit = mkdtempSync(join(tmpdir(), 'jaarverslag-drukwerk-'));
const opties: Opties = { uit, formaat: ['pdf'], intern: false, stil: true, json: false };
afterAll(() => rmSync(uit, { recursive: true, force: true }));

/** Every report that comes along: its name, and the page on which its contents and its first chapter stand. */
const VERSLAGEN = bekendeRegios().flatMap((regio) => {
  const jaren = readdirSync(vindRegio(regio).map).filter((naam) => /^\d{4}-\d{4}$/.test(naam));
  return [regio, ...jaren.map((jaar) => `${regio}-${jaar}`)];
});

/** Text without spaces: a PDF has none where a line breaks. */
const aaneen = (tekst: string): string => tekst.replace(/\s/g, '');

/** Number and title of each chapter, as they stand in the contents and above the chapter. */
function koppen(hoofdstukken: readonly Hoofdstuk[]): string[] {
  const teller = { hoofdstuk: 0, bijlage: 0 };
  return hoofdstukken.map(({ soort = 'hoofdstuk', titel }) => {
    if (soort === 'ongenummerd') return aaneen(titel);
    const nummer = ++teller[soort];
    return aaneen(`${soort === 'bijlage' ? 'Bijlage ' : ''}${nummer}${titel}`);
  });
}

/** The page number that the contents give for each heading: the digits right behind it. */
function volgensInhoud(inhoud: string, namen: readonly string[]): number[] {
  let vanaf = 0;
  const plekken = namen.map((naam) => {
    const plek = inhoud.indexOf(naam, vanaf);
    expect(plek, `"${naam}" staat in de inhoudsopgave`).toBeGreaterThanOrEqual(0);
    vanaf = plek + naam.length;
    return { begin: plek, eind: vanaf };
  });
  return plekken.map(({ eind }, i) => {
    const tot = plekken[i + 1]?.begin ?? inhoud.length;
    return Number(/^\d+/.exec(inhoud.slice(eind, tot))?.[0]);
  });
}

it('vier regio’s, en van een daarvan twee schooljaren', () => expect(VERSLAGEN).toHaveLength(5));

describe.each(VERSLAGEN)('het gedrukte verslag %s', (naam) => {
  const definitie = neemDefinitie(naam, opties);
  const { regio, opzet = 'verslag', stijl } = definitie.regio;
  const notitie = opzet === 'notitie';
  let bytes: Uint8Array;
  let pdf: GelezenPdf;

  beforeAll(async () => {
    await bouw(naam, opties, { stap() {}, rijen() {}, klaar() {} });
    bytes = readFileSync(join(uit, regio, schooljaarnaam(definitie.schooljaar), 'jaarverslag.pdf'));
    pdf = await leesPdf(bytes);
  }, 120_000);

  it('is geen boekwerk en geen folder', () => {
    expect(pdf.paginas).toBeGreaterThanOrEqual(notitie ? 12 : 25);
    expect(pdf.paginas).toBeLessThanOrEqual(notitie ? 24 : 50);
  });

  it('heeft geen bladzijde zonder tekst', () => {
    const voetregel = 80;
    const leeg = pdf.tekst.flatMap((tekst, i) => (tekst.length < voetregel + 100 ? [i + 1] : []));
    // A cover and its few words may be one.
    expect(leeg.filter((pagina) => pagina > 1)).toEqual([]);
  });

  it('heeft een inhoudsopgave van één bladzijde, met bij elk hoofdstuk de bladzijde waar het begint', () => {
    const namen = koppen(definitie.hoofdstukken);
    const inhoud = notitie || stijl.omslag === 'geen' ? 1 : 2;
    const nummers = volgensInhoud(aaneen(pdf.tekst[inhoud - 1]!), namen);
    namen.forEach((kop, i) => {
      expect(aaneen(pdf.tekst[nummers[i]! - 1] ?? ''), `bladzijde ${nummers[i]}`).toContain(kop);
    });
    // In a report every chapter starts on a page of its own, the first right behind the contents; a note runs on.
    expect(nummers[0]).toBe(notitie ? 1 : inhoud + 1);
    for (const [i, nummer] of nummers.slice(1).entries())
      expect(nummer).toBeGreaterThanOrEqual(nummers[i]! + (notitie ? 0 : 1));
  });

  it('is in één lettertype gezet, dat in het bestand zit', () => {
    const letter = letterVan(stijl).replace(/\s/g, '');
    expect(pdf.lettertypen.length).toBeGreaterThan(0);
    for (const { naam: lettertype, soort, ingebed } of pdf.lettertypen) {
      expect(lettertype.slice(0, 7)).toMatch(/^[A-Z]{6}\+$/);
      expect(lettertype.slice(7).startsWith(letter), lettertype).toBe(true);
      expect(soort).toBe('Type0');
      expect(ingebed).toBe(true);
    }
  });

  // What is wider than its page makes a browser print the whole document smaller: one table too wide, and all letters shrink.
  it('is op ware grootte gedrukt', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const schalen = document.getPages().map((pagina) => {
      const stroom = pagina.node.lookup(PDFName.of('Contents'));
      const cm = [...stroomtekst(stroom as PDFRawStream).matchAll(/^(-?[\d.]+) 0 0 -?[\d.]+ \S+ \S+ cm$/gm)];
      // From units to points, and from CSS pixels to units; what comes after belongs to the margins and to drawings.
      return Number(cm[0]![1]) * Number(cm[1]![1]);
    });
    // A CSS pixel is 0,75 pt. With 1% less, body text of 10,5 pt would be 10,4.
    for (const schaal of schalen) expect(schaal).toBeCloseTo(0.75, 3);
  });
});
