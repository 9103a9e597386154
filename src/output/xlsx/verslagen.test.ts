import { beforeAll, describe, expect, it } from 'vitest';
import { tel } from '../../../fixtures/maak/telproef.fixture.ts';
import type { Stof } from '../../pages/stof.ts';
import { koptekst } from '../../pages/tabelkop.ts';
import type { Kop, Tabel } from '../../records/tabel.ts';
import { jsontabellen, leesBladen, leesXml, type Rij } from './lees.fixture.ts';
import { maakXlsx } from './xlsx.ts';

const hoofd = (kop: Kop): string => `${koptekst(kop)}${kop.merk ? ` ${kop.merk}` : ''}`;

/** The figures of a sheet, by its rows; a row that only names a group is passed over. */
function cijfersVan(blad: readonly Rij[], tabel: Tabel): (Rij[number] | null)[][] {
  let r = 3 + (tabel.kolommen.some(({ groep }) => groep !== undefined) ? 2 : 1);
  return tabel.rijen.map((kop) => {
    if (blad[r]?.[0] === kop.groep && blad[r]?.[0] !== hoofd(kop)) r++;
    const rij = blad[r++]!;
    expect(rij[0]).toBe(hoofd(kop));
    return tabel.kolommen.map((_, k) => rij[k + 1] ?? null);
  });
}

/** The lowest row of heads over each column, filled from above where heads are joined. */
function kolomkoppen(blad: readonly Rij[], tabel: Tabel): unknown[] {
  const gegroepeerd = tabel.kolommen.some(({ groep }) => groep !== undefined);
  return tabel.kolommen.map((_, k) => (gegroepeerd ? (blad[4]![k + 1] ?? blad[3]![k + 1]) : blad[3]![k + 1]));
}

describe.each(['achterhoek', 'rijk-van-nijmegen', 'westelijke-mijnstreek', 'venlo'])(
  'de werkmap van %s',
  (regio) => {
    let stof: Stof;
    let bytes: Uint8Array;
    let bladen: Map<string, Rij[]>;
    beforeAll(async () => {
      const { definitie, uitkomst, grootboek } = await tel(regio, `fixtures/${regio}/gegevens`);
      stof = { definitie, ...uitkomst, grootboek, versie: '1.2.3' };
      bytes = await maakXlsx(stof);
      bladen = await leesBladen(bytes);
    });

    it('heeft in elke cel wat cijfers.json zegt', () => {
      const json = jsontabellen(stof);
      const namen = [...bladen.keys()].slice(1, -2);
      expect(namen).toHaveLength(json.length);
      json.forEach(({ id, cellen }, i) => {
        const [tabel, blad] = [stof.tabellen.get(id)!, bladen.get(namen[i]!)!];
        expect(cijfersVan(blad, tabel), id).toEqual(cellen);
        expect(kolomkoppen(blad, tabel), id).toEqual(tabel.kolommen.map(hoofd));
      });
      expect(json.flatMap(({ cellen }) => cellen.flat()).length).toBeGreaterThan(100);
    });

    it('zegt onder elke tabel eenheid, definitie en bron', () => {
      [...stof.tabellen.values()].forEach((tabel, i) => {
        const onder = [...bladen.values()][i + 1]!.slice(-3).map(([cel]) => String(cel));
        expect(onder[0]).toMatch(new RegExp(`^Eenheid: ${tabel.eenheid}`));
        expect(onder[1]).toBe(`Definitie: ${tabel.definitie}`);
        expect(onder[2]).toMatch(/^Bron: ./);
      });
    });

    it('heeft geen formule, en geen titel met een onvervuld cijfer', () => {
      for (const [pad, inhoud] of Object.entries(leesXml(bytes))) {
        expect(inhoud, pad).not.toMatch(/<f[ >/]/);
        expect(inhoud, pad).not.toContain('{{');
      }
    });

    it('telt de rijen van de bestanden zoals het grootboek', () => {
      const rijen = bladen.get('Verantwoording')!.slice(4, 4 + stof.grootboek.bestanden.length);
      expect(rijen.map((rij) => [rij[0], ...rij.slice(2, 6)])).toEqual(
        stof.grootboek.bestanden.map((b) => [b.bestand, b.gelezen, b.gebruikt, b.buitenBereik, b.afgekeurd]),
      );
    });

    it('is twee keer gemaakt tot op de byte gelijk', async () =>
      expect(Buffer.from(await maakXlsx(stof)).equals(bytes)).toBe(true));
  },
);
