import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { neemDefinitie, telAlles } from '../batch/tel.ts';
import { cijfersJson } from '../output/cijfers.ts';
import { proefregio } from './proefregio.fixture.ts';
import { Voorraad } from './voorraad.ts';

/** What is counted from memory is what would be counted from the exports. Needs the fixtures. */

const ZWIJGEND = { stap() {}, rijen() {}, klaar() {} };

describe('de voorraad van gelezen exports', () => {
  const regio = proefregio('westelijke-mijnstreek');
  afterAll(() => regio.ruimOp());
  const opties = { gegevens: regio.gegevens };
  const tabellen = regio.lees('tabellen.yaml');
  const cijfers = regio.lees('cijfers.yaml');
  const kop = regio.lees('regio.yaml');
  beforeEach(() => {
    regio.schrijf('tabellen.yaml', tabellen);
    regio.schrijf('cijfers.yaml', cijfers);
    regio.schrijf('regio.yaml', kop);
  });

  const voorraad = new Voorraad(opties);
  let gelezen = 0;
  const tel = () =>
    voorraad.tel(neemDefinitie(regio.map, {}), () => {
      gelezen++;
    });
  const vers = async () => cijfersJson((await telAlles([neemDefinitie(regio.map, {})], opties, ZWIJGEND))[0]);

  it('telt hetzelfde als wie de exports opnieuw leest', async () => {
    expect(cijfersJson(await tel())).toBe(await vers());
    expect(gelezen).toBe(1);
  });

  it('telt na een andere tabel hetzelfde als wie opnieuw leest, en leest niet', async () => {
    await tel();
    gelezen = 0;
    regio.vervang(
      'tabellen.yaml',
      'waar: { werkproces: Absoluut verzuim } }',
      'waar: { werkproces: Absoluut verzuim, gemeente: Beek } }',
    );
    const stof = await tel();
    const cel = stof.tabellen.get('meldingen-leerplicht-naar-soort')?.cellen[0]?.[0];
    // As published for Beek.
    expect(cel?.waarde).toBe(11);
    expect(cijfersJson(stof)).toBe(await vers());
    expect(gelezen).toBe(0);
  });

  it('telt na een ander los cijfer opnieuw, en leest niet', async () => {
    await tel();
    gelezen = 0;
    regio.vervang(
      'cijfers.yaml',
      'cijfers:',
      'cijfers:\n  proef: { tel: { bron: vrijstellingen, waar: { gemeente: Beek } }, tekst: vrijstellingen in Beek }',
    );
    const stof = await tel();
    expect(stof.cijfers.get('proef')?.cel.waarde).toBeGreaterThan(0);
    expect(cijfersJson(stof)).toBe(await vers());
    expect(gelezen).toBe(0);
  });

  it('telt niet opnieuw wanneer alleen woorden veranderen', async () => {
    const eerst = await tel();
    regio.vervang('hoofdstukken/03-leerrecht.md', 'Leren is een recht', 'Leren is het recht');
    const stof = await tel();
    expect(stof.tabellen).toBe(eerst.tabellen);
    expect(stof.definitie).not.toBe(eerst.definitie);
  });

  it('leest opnieuw wanneer de definitie andere rijen vraagt', async () => {
    await tel();
    gelezen = 0;
    regio.vervang('regio.yaml', 'jarenTerug: 1', 'jarenTerug: 2');
    expect(cijfersJson(await tel())).toBe(await vers());
    expect(gelezen).toBe(1);
  });

  it('leest opnieuw wanneer een tabel voor het eerst naar een veld kijkt: de kolom kan ontbreken', async () => {
    await tel();
    gelezen = 0;
    const met = 'waar: { werkproces: Absoluut verzuim, leerweg: BBL } }';
    regio.vervang('tabellen.yaml', 'waar: { werkproces: Absoluut verzuim } }', met);
    expect(cijfersJson(await tel())).toBe(await vers());
    regio.vervang('tabellen.yaml', met, met.replace('BBL', 'BOL'));
    await tel();
    expect(gelezen).toBe(1);
  });

  it('leest opnieuw wanneer een export is veranderd', async () => {
    await tel();
    gelezen = 0;
    voorraad.vergeet();
    expect(cijfersJson(await tel())).toBe(await vers());
    expect(gelezen).toBe(1);
  });
});
