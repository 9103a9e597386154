import { describe, expect, it } from 'vitest';
import type { BronRecord } from '../records/soorten.ts';
import { Recordgeheugen } from './records.ts';

const melding = (id: string, rest: BronRecord['velden'] = {}): BronRecord => ({
  soort: 'werkprocessen',
  velden: {
    id,
    gemeente: 'Aalten',
    ontvangen: 20240903,
    meldingen: 2,
    actieGewenst: true,
    oorzaak: null,
    ...rest,
  },
});

describe('records in het geheugen', () => {
  it('komen terug zoals ze kwamen, met bestand en regel', () => {
    const geheugen = new Recordgeheugen();
    const gekomen: unknown[] = [];
    const rijen: [BronRecord, string, number | undefined][] = [
      [melding('1'), 'a.csv', 2],
      [melding('2', { oorzaak: 'spijbelen', meldingen: 0, actieGewenst: false }), 'a.csv', 3],
      [{ soort: 'historie', velden: { tabel: 't', waarde: 1.5 } }, 'historie.csv', undefined],
      [melding('3'), 'b.csv', 2],
    ];
    for (const rij of rijen) geheugen.voeg(...rij);
    geheugen.speel((...rij) => gekomen.push(rij));
    expect(gekomen).toEqual([rijen[0], rijen[1], rijen[3], rijen[2]]);
  });

  it('weten het verschil tussen leeg en niet genoemd', () => {
    const geheugen = new Recordgeheugen();
    const gekomen: BronRecord['velden'][] = [];
    geheugen.voeg({ soort: 'historie', velden: { tabel: 't' } }, 'h.csv', 2);
    geheugen.voeg({ soort: 'historie', velden: { tabel: 't', telt: null } }, 'h.csv', 3);
    geheugen.speel(({ velden }) => gekomen.push(velden));
    expect(gekomen).toStrictEqual([{ tabel: 't' }, { tabel: 't', telt: null }]);
  });

  it('kunnen er veel zijn', () => {
    const geheugen = new Recordgeheugen();
    for (let i = 0; i < 3000; i++)
      geheugen.voeg(melding(String(i), { ontvangen: 20240801 + (i % 28) }), 'a.csv', i + 2);
    let som = 0;
    geheugen.speel(({ velden }, _, regel) => {
      som += Number(velden.ontvangen) - 20240801 + (regel! - 2 - Number(velden.id));
    });
    // 107 whole rounds of 0 to 27, and four more: 0, 1, 2, 3.
    expect(som).toBe(107 * 378 + 6);
  });
});
