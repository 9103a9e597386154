import type { Item } from '../definition/assen.ts';
import type { Definitie } from '../definition/definitie.ts';
import { vindKop } from '../records/tabel.ts';
import { type Celplek, celOp, telplek, type Vindplaats } from './vindplaats.ts';

/** How a figure comes about: counted, worked out from others, or given. */
export type Wijze = 'telling' | 'aandeel' | 'som' | 'min' | 'groei' | 'vast';

/** What a part is to the whole. */
export type Rol = 'deel' | 'geheel' | 'plus' | 'min' | 'oud' | 'nieuw';

/** A figure with everything that it is worked out from, as the definition says it; no values yet. */
export interface Boom {
  /** Its key in cijfers.yaml, when it has one. */
  id?: string;
  cel?: Celplek;
  wijze: Wijze;
  delen: readonly { rol: Rol; boom: Boom }[];
}

/** What a figure or cell is worked out from, down to what is counted. */
export function boomVan(definitie: Definitie, plaats: Exclude<Vindplaats, { soort: 'tabel' }>): Boom {
  return plaats.soort === 'cel' ? celboom(plaats.cel) : cijferboom(definitie, plaats.id);
}

function cijferboom(d: Definitie, id: string): Boom {
  const def = d.cijfers[id]!;
  const met = (wijze: Wijze, delen: readonly string[], rollen: readonly Rol[]): Boom => ({
    id,
    wijze,
    delen: delen.map((naam, i) => ({
      rol: rollen[Math.min(i, rollen.length - 1)]!,
      boom: cijferboom(d, naam),
    })),
  });
  if ('som' in def) return met('som', def.som, ['plus']);
  if ('min' in def) return met('min', def.min, ['plus', 'min']);
  if ('aandeel' in def) return met('aandeel', def.aandeel, ['deel', 'geheel']);
  if ('groei' in def) return met('groei', def.groei, ['oud', 'nieuw']);
  const cel = 'cel' in def ? celOp(d, def.cel) : telplek(d, id);
  return cel ? { ...celboom(cel), id } : { id, wijze: 'vast', delen: [] };
}

/** A cell is counted, or it is the share of one cell of its table in another. */
function celboom(cel: Celplek): Boom {
  const { plan, rij, kolom } = cel;
  const bij = (r: Celplek | null, k: Item | undefined): Celplek | null =>
    r && k ? { ...r, kolom: k } : null;
  const opRij = (naam: string): Celplek | null => {
    const item = plan.rijen[vindKop(plan.rijen, naam)];
    return item ? { ...cel, rij: item, label: item.label } : null;
  };
  const opKolom = (naam: string): Item | undefined => plan.kolommen[vindKop(plan.kolommen, naam)];
  if (kolom.aandeel) {
    const { van, op, rij: totaalrij } = kolom.aandeel;
    return aandeel(
      cel,
      bij(cel, opKolom(van)),
      bij(totaalrij === undefined ? cel : opRij(totaalrij), opKolom(op)),
    );
  }
  if (rij.aandeel) return aandeel(cel, opRij(rij.aandeel.van), opRij(rij.aandeel.op));
  return { cel, wijze: 'telling', delen: [] };
}

const aandeel = (cel: Celplek, deel: Celplek | null, geheel: Celplek | null): Boom => ({
  cel,
  wijze: 'aandeel',
  delen: [
    ...(deel ? [{ rol: 'deel' as const, boom: celboom(deel) }] : []),
    ...(geheel ? [{ rol: 'geheel' as const, boom: celboom(geheel) }] : []),
  ],
});

/** The counted cells behind a figure: the ones whose rows can be followed. */
export const getelde = ({ cel, wijze, delen }: Boom): Celplek[] =>
  wijze === 'telling' && cel ? [cel] : delen.flatMap(({ boom }) => getelde(boom));
