import { describe, expect, it } from 'vitest';
import type { TabelPlan } from '../definition/definitie.ts';
import { Tellergeheugen } from './geheugen.ts';
import type { Teller } from './teller.ts';

const plan = (id: string, titel = id): TabelPlan =>
  ({ id, titel, definitie: '', bron: 'werkprocessen', rijen: [], kolommen: [] }) as unknown as TabelPlan;

describe('het geheugen van tellers', () => {
  const maker = () => {
    const gemaakt: string[] = [];
    const maak = (van: TabelPlan): Teller => {
      gemaakt.push(van.id);
      return { plan: van } as Teller;
    };
    return { gemaakt, maak };
  };
  const pas = (geheugen: Tellergeheugen, plannen: TabelPlan[], context: unknown, af = true): string[] => {
    const { gemaakt, maak } = maker();
    geheugen.begin();
    geheugen.neem(plannen, context, maak);
    if (af) geheugen.bewaar();
    return gemaakt;
  };

  it('laat alleen opnieuw tellen wat anders is dan de vorige keer', () => {
    const geheugen = new Tellergeheugen();
    expect(pas(geheugen, [plan('a'), plan('b')], 2024)).toEqual(['a', 'b']);
    expect(pas(geheugen, [plan('a'), plan('b', 'anders'), plan('c')], 2024)).toEqual(['b', 'c']);
    expect(pas(geheugen, [plan('a')], 2024)).toEqual([]);
  });

  it('laat alles opnieuw tellen als er met andere ogen wordt gekeken', () => {
    const geheugen = new Tellergeheugen();
    pas(geheugen, [plan('a')], { peildata: { einde: '31-7' } });
    expect(pas(geheugen, [plan('a')], { peildata: { einde: '30-6' } })).toEqual(['a']);
  });

  it('onthoudt niets van een telling die is afgebroken', () => {
    const geheugen = new Tellergeheugen();
    pas(geheugen, [plan('a')], 2024, false);
    expect(pas(geheugen, [plan('b')], 2024)).toEqual(['b']);
    expect(pas(geheugen, [plan('a')], 2024)).toEqual(['a']);
  });

  it('onthoudt niets van andere rijen', () => {
    const geheugen = new Tellergeheugen();
    pas(geheugen, [plan('a')], 2024);
    geheugen.vergeet();
    expect(pas(geheugen, [plan('a')], 2024)).toEqual(['a']);
  });
});
