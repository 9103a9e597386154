import { describe, expect, test } from 'vitest';
import { Fout } from '../text/fout.ts';
import { contrast } from './kleur.ts';
import type { Stijl } from './stijl.ts';
import { keurStijl } from './stijlkeuring.ts';

const GOED: Stijl = { huis: ['#12404a', '#1f6b78', '#4a929e', '#cfe3e6'], accent: '#b0521f' };
const waar = (pad: readonly PropertyKey[]) => ({ bestand: `regio.yaml › ${pad.join(' › ')}`, regel: 3 });

/** The fault of a style, as place and sentence. */
function fout(stijl: Partial<Stijl>, opzet?: 'notitie'): { code: string; waar: string; zin: string } | null {
  try {
    keurStijl({ stijl: { ...GOED, ...stijl }, ...(opzet ? { opzet } : {}) }, waar);
    return null;
  } catch (f) {
    if (!(f instanceof Fout)) throw f;
    return { code: f.code, waar: f.plaats!.bestand, zin: f.message };
  }
}

/** The colour that the sentence advises. */
const raad = (zin: string): string => /bijvoorbeeld (#[0-9a-f]{6})\.$/.exec(zin)![1]!;

test('een stijl met genoeg contrast gaat door', () => expect(fout({})).toBeNull());

test('wat geen kleur is, wordt geweigerd op zijn eigen plaats', () => {
  expect(fout({ huis: ['#12404a', 'teal;}', '#4a929e', '#cfe3e6'] })).toEqual({
    code: 'KLEUR_ONLEESBAAR',
    waar: 'regio.yaml › stijl › huis › 1',
    zin: '"teal;}" is geen kleur; schrijf haar als #1f6b78.',
  });
  expect(fout({ accent: '#b05' })?.waar).toBe('regio.yaml › stijl › accent');
});

describe('te weinig contrast', () => {
  test('van de donkerste kleur met wit: gemeten, nodig, en een donkerder kleur die voldoet', () => {
    const gevonden = fout({ huis: ['#b98430', '#d9a85c', '#e4c48f', '#f2e4cd'] })!;
    expect(gevonden.code).toBe('CONTRAST_TE_LAAG');
    expect(gevonden.waar).toBe('regio.yaml › stijl › huis › 0');
    expect(gevonden.zin).toBe(
      'de donkerste huiskleur #b98430 heeft met wit een contrast van 3,27; nodig is 4,5, anders zijn koppen en de titel op de omslag slecht te lezen. Neem bijvoorbeeld #9a6e28.',
    );
    expect(contrast(raad(gevonden.zin), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['tweede', { huis: ['#12404a', '#8ab6be', '#a9cbd1', '#cfe3e6'] }, 'huis › 1'],
    ['derde', { huis: ['#12404a', '#1f6b78', '#7fb3bc', '#cfe3e6'] }, 'huis › 2'],
    ['accent', { accent: '#f0a060' }, 'accent'],
  ] as const)('van de %s kleur op wit', (naam, stijl, plek) => {
    const gevonden = fout(stijl as unknown as Partial<Stijl>)!;
    expect(gevonden.code).toBe('CONTRAST_TE_LAAG');
    expect(gevonden.waar).toBe(`regio.yaml › stijl › ${plek}`);
    expect(gevonden.zin).toContain(`de ${naam === 'accent' ? 'accentkleur' : `${naam} huiskleur`} #`);
    expect(contrast(raad(gevonden.zin), '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  test('van tekst op de lichtste kleur, met een lichtere kleur als raad', () => {
    const gevonden = fout({ huis: ['#0b2a31', '#1f5560', '#2f6f7c', '#4f8791'] })!;
    expect(gevonden.waar).toBe('regio.yaml › stijl › huis › 3');
    expect(contrast(raad(gevonden.zin), '#1b2126')).toBeGreaterThanOrEqual(4.5);
  });

  test('van twee buren in grijs, met een kleur die verder alles goed laat', () => {
    const huis: Stijl['huis'] = ['#12404a', '#1a4a55', '#4a929e', '#cfe3e6'];
    const gevonden = fout({ huis })!;
    expect(gevonden.waar).toBe('regio.yaml › stijl › huis › 1');
    expect(gevonden.zin).toContain(
      'de eerste en de tweede huiskleur (#12404a en #1a4a55) hebben met elkaar een contrast van 1,15; nodig is 1,5',
    );
    const deel = /Neem voor de (eerste|tweede) bijvoorbeeld/.exec(gevonden.zin)![1];
    const beter = huis.with(deel === 'eerste' ? 0 : 1, raad(gevonden.zin)) as Stijl['huis'];
    expect(fout({ huis: beter })).toBeNull();
  });
});

test('kleuren die niet van donker naar licht lopen, worden in de goede volgorde genoemd', () =>
  expect(fout({ huis: ['#12404a', '#4a929e', '#1f6b78', '#cfe3e6'] })?.zin).toBe(
    'de huiskleuren lopen niet van donker naar licht: #1f6b78 is donkerder dan #4a929e. Zet ze zo: #12404a, #1f6b78, #4a929e, #cfe3e6.',
  ));

test('een notitie heeft geen omslag', () => {
  expect(fout({ omslag: 'band' }, 'notitie')).toEqual({
    code: 'NOTITIE_MET_OMSLAG',
    waar: 'regio.yaml › stijl › omslag',
    zin: 'een notitie heeft geen omslag; haal "omslag: band" weg, of kies "opzet: verslag".',
  });
  expect(fout({ omslag: 'geen' }, 'notitie')).toBeNull();
  expect(fout({}, 'notitie')).toBeNull();
});
