import type { RegioDef } from '../definition/regio.ts';
import type { Uitkomst } from '../figures/tel.ts';

/**
 * Decides once per run, over all tables and figures together, which small counts are hidden; every output shows what this
 * gives. A regio states its policy in regio.yaml (`kleineAantallen`). The one policy so far is `tonen`: the counts are
 * published as they are, and the accountability page says so. Another policy must hide consistently over all outputs
 * (totals, percentages, letters), which is why this stage sits before the pages and nowhere else.
 */
export function verberg(uitkomst: Uitkomst, beleid: RegioDef['kleineAantallen']): Uitkomst {
  switch (beleid) {
    case 'tonen':
      return uitkomst;
  }
}
