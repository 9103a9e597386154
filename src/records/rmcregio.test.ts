import { describe, expect, it } from 'vitest';
import { laadGemeenten } from './gemeente.ts';
import { eisRmcregio, laadRmcregios } from './rmcregio.ts';

const MAP = 'templates/profielen';
const regios = laadRmcregios(MAP);

describe('de Doorstroompunt-regio’s', () => {
  it('zijn er veertig, en elke gemeente hoort bij precies één', () => {
    expect(regios).toHaveLength(40);
    const alle = regios.flatMap(({ gemeenten }) => gemeenten);
    expect(new Set(alle).size).toBe(alle.length);
    expect(new Set(alle)).toEqual(laadGemeenten(MAP).namen);
  });

  it('zeggen van welke gemeenten geen officiële lijst de regio noemt', () => {
    expect(eisRmcregio(regios, 'Achterhoek').afgeleid).toEqual([]);
    const nijmegen = eisRmcregio(regios, '40');
    expect([nijmegen.naam, nijmegen.afgeleid.length]).toEqual(['Rijk van Nijmegen', 7]);
  });

  it('zijn te vinden met naam of nummer, en anders met wat erop lijkt', () => {
    expect(eisRmcregio(regios, 'achterhoek').nummer).toBe('13');
    expect(() => eisRmcregio(regios, 'Achterhoeck')).toThrow('bedoelt u "Achterhoek"?');
    expect(() => eisRmcregio(regios, '41')).toThrow(
      expect.objectContaining({ code: 'RMCREGIO_ONBEKEND', status: 2 }),
    );
  });
});
