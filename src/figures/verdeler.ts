import type { Waarde } from '../records/soorten.ts';
import type { Ontvanger } from './bronnen.ts';
import { opvraag } from '../records/opvraag.ts';
import { alle, type Toets, type Velden } from './filter.ts';

/** Fields with few values on which most filters decide first; their conditions are answered once per combination. */
const VOORSORTEER = ['gemeente', 'werkproces'] as const;

const maakKaart = (): Map<Waarde, Kandidaat[]> => new Map();

interface Kandidaat {
  rest: Toets;
  ontvanger: Ontvanger;
}

/**
 * Hands each record to the receivers whose conditions it meets. Conditions on gemeente and werkproces are settled once
 * per combination of the two, so a record is only held against the receivers that can still want it.
 */
export class Verdeler {
  private readonly ontvangers: Ontvanger[] = [];
  private readonly perCombinatie = new Map<Waarde, Map<Waarde, Kandidaat[]>>();

  voeg(ontvanger: Ontvanger): void {
    this.ontvangers.push(ontvanger);
    this.perCombinatie.clear();
  }

  verdeel(velden: Velden): void {
    const perWerkproces = opvraag(this.perCombinatie, velden.gemeente ?? null, maakKaart);
    const kandidaten = opvraag(perWerkproces, velden.werkproces ?? null, () => this.kandidaten(velden));
    for (const { rest, ontvanger } of kandidaten) if (rest(velden)) ontvanger.ontvang(velden);
  }

  private kandidaten(velden: Velden): Kandidaat[] {
    const voorsorteer: readonly (string | null)[] = VOORSORTEER;
    return this.ontvangers.flatMap((ontvanger) => {
      const eerst = ontvanger.voorwaarden.filter((v) => voorsorteer.includes(v.veld));
      if (!alle(eerst)(velden)) return [];
      return [{ rest: alle(ontvanger.voorwaarden.filter((v) => !eerst.includes(v))), ontvanger }];
    });
  }
}
