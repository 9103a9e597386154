import { describe, expect, it } from 'vitest';
import { Fout } from '../text/fout.ts';
import { laadBrieven } from './brief.ts';
import { laadDefinitie } from './laad.ts';
import { proefregio, regioMet, TABEL } from './proefregio.fixture.ts';

const GROEPEN = `groepen:
  schoolsoort: { van: onderwijssoort, waarden: { po: [bo, sbo] }, anders: overig }
tabellen: []
`;
const BRIEF = {
  'tabellen.yaml': GROEPEN,
  'brief/brief.yaml': 'titel: Brief aan {gemeente}\nondertitel: O\n',
  'brief/tabellen.yaml': TABEL,
  'brief/cijfers.yaml': 'cijfers: {}\n',
  'brief/01-tekst.md': '---\ntitel: T\n---\n\nTekst.\n',
};
const brieven = (bestanden: Record<string, string>) =>
  laadBrieven(laadDefinitie(proefregio({ ...BRIEF, ...bestanden })));

function klacht(bestanden: Record<string, string>): string {
  try {
    brieven(bestanden);
    return '';
  } catch (oorzaak) {
    if (oorzaak instanceof Fout && oorzaak.status === 2) return oorzaak.zin;
    throw oorzaak;
  }
}

describe('een brief wordt nagekeken als het verslag', () => {
  it('en is er voor elke gemeente', () =>
    expect(brieven({}).map(({ regio }) => regio.titel)).toEqual([
      'Brief aan Aalten',
      'Brief aan Oost Gelre',
    ]));

  it('een jaar dat jarenTerug van de regio niet meeneemt', () =>
    expect(
      klacht({
        ...regioMet('jarenTerug: 4', 'jarenTerug: 1'),
        'brief/tabellen.yaml': TABEL.replace('[-1, 0]', '[-2, 0]'),
      }),
    ).toBe(
      'proef/brief/tabellen.yaml, regel 12, kolom 9: de tabel "tabel-a" vraagt 2022-2023, en zover gaat jarenTerug in regio.yaml niet terug; zet jarenTerug op 2.',
    ));

  it('per een groep van de regio komen al haar waarden', () => {
    const [brief] = brieven({ 'brief/tabellen.yaml': TABEL.replace('per: gemeente', 'per: schoolsoort') });
    expect(brief!.tabellen[0]!.rijen.map(({ label }) => label)).toEqual(['po', 'overig', 'Totaal']);
  });

  it('een map zonder teksten', () => {
    const { 'brief/01-tekst.md': _, ...zonder } = BRIEF;
    expect(() => laadBrieven(laadDefinitie(proefregio(zonder)))).toThrow('in deze map staat geen tekst');
  });
});
