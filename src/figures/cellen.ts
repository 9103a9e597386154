import type { Item } from '../definition/assen.ts';
import type { TabelPlan } from '../definition/definitie.ts';
import { soortVanBron } from '../definition/velden.ts';
import type { Aanwezig } from '../records/grootboek.ts';
import type { Schooljaar } from '../records/schooljaar.ts';
import { naam } from '../records/schooljaar.ts';
import { isExport, type Soort } from '../records/soorten.ts';
import { type Cel, type Eenheid, vindKop } from '../records/tabel.ts';
import { rondAf } from '../text/getallen.ts';
import { type Historie, namenVan } from './historie.ts';
import { bronVan, jaarVan, maatVan, type Telling, type Telrij } from './teller.ts';

/** What is known around a table when its cells are made. */
export interface Omstandigheden {
  schooljaar: Schooljaar;
  bronnen: Parameters<typeof soortVanBron>[1]['bronnen'];
  aanwezig: Aanwezig;
  historie: Historie;
}

/** Makes the cells of a table from its counts: history where no export is, shares, and the unit of each. */
export function maakCellen(plan: TabelPlan, rijen: readonly Telrij[], o: Omstandigheden): Cel[][] {
  const geteld = rijen.map((rij) =>
    plan.kolommen.map((kolom, k) =>
      rij.item.aandeel || kolom.aandeel ? null : telCel(plan, rij, kolom, rij.cellen[k]!, o),
    ),
  );
  openTotalen(plan, rijen, geteld, o);
  const rijMet = (naam: string): number =>
    vindKop(
      rijen.map(({ item, label }) => ({ ...item, label })),
      naam,
    );
  const vind = (r: number, k: number): Cel =>
    geteld[r]?.[k] ?? nietBeschikbaar('%', 'dit aandeel heeft geen aantal');
  return rijen.map((rij, r) =>
    plan.kolommen.map((kolom, k) => {
      const af = geteld[r]![k];
      if (af) return af;
      if (kolom.aandeel) {
        const { van, op, rij: totaalrij, per } = kolom.aandeel;
        const noemerRij = totaalrij === undefined ? r : rijMet(totaalrij);
        return aandeelCel(
          vind(r, vindKop(plan.kolommen, van)),
          vind(noemerRij, vindKop(plan.kolommen, op)),
          kolom.decimalen ?? 0,
          per,
          kolom.eenheid,
        );
      }
      const { van, op } = rij.item.aandeel!;
      const bij = (naam: string) => vind(rijMet(naam), k);
      return aandeelCel(bij(van), bij(op), rij.item.decimalen ?? 0);
    }),
  );
}

/**
 * A total of open figures is not available when one of its parts is not: a sum over the rest would pass for the whole.
 * (Exports have every record or none, so their totals need no such care.)
 */
function openTotalen(
  plan: TabelPlan,
  rijen: readonly Telrij[],
  cellen: (Cel | null)[][],
  o: Omstandigheden,
): void {
  const mist = (cel: Cel | null | undefined): cel is Cel => cel?.status === 'niet-beschikbaar';
  const delen = (as: readonly Item[], totaal: Item): number[] =>
    as.flatMap((deel, i) =>
      deel.soort === 'additief' && !deel.totaal && deel.jaar === totaal.jaar ? [i] : [],
    );
  rijen.forEach((rij, r) => {
    plan.kolommen.forEach((kolom, k) => {
      const cel = cellen[r]![k];
      if (!cel || isExport(soortVanBron(bronVan(plan, rij.item, kolom), o)!)) return;
      const overRijen = rij.item.totaal
        ? delen(
            rijen.map((x) => x.item),
            rij.item,
          ).map((i) => cellen[i]![k])
        : [];
      const overKolommen = kolom.totaal ? delen(plan.kolommen, kolom).map((i) => cellen[r]![i]) : [];
      const ontbrekend = [...overRijen, ...overKolommen].find(mist);
      if (ontbrekend)
        cellen[r]![k] = nietBeschikbaar(cel.eenheid, ontbrekend.reden ?? 'een deel ontbreekt', cel.decimalen);
    });
  });
}

function telCel(plan: TabelPlan, rij: Telrij, kolom: Item, telling: Telling, o: Omstandigheden): Cel {
  const jaar = jaarVan(rij.item, kolom);
  const soort = soortVanBron(bronVan(plan, rij.item, kolom), o)!;
  const eenheid = kolom.eenheid ?? rij.item.eenheid ?? eenheidVan(plan, rij.item, kolom, soort);
  const decimalen = kolom.decimalen ?? rij.item.decimalen ?? 0;
  const schooljaar = o.schooljaar + jaar;
  for (const item of [kolom, rij.item])
    if (item.vanaf !== undefined && schooljaar < item.vanaf)
      return nietBeschikbaar(
        eenheid,
        item.reden ?? `${item.kop} bestaat vanaf ${naam(item.vanaf)}`,
        decimalen,
      );
  const bekend = isExport(soort) ? (o.aanwezig.get(soort)?.has(schooljaar) ?? false) : telling.records > 0;
  if (bekend && !telling.onbekend) return { waarde: telling.waarde, status: 'ok', eenheid, decimalen };
  const vroeger = o.historie.vind(
    plan.historie ?? plan.id,
    namenVan(rij.item, rij.label, plan.rijen),
    namenVan(kolom, kolom.label, plan.kolommen),
    schooljaar,
  );
  const telt = eenheidVan(plan, null, null, soort);
  if (vroeger?.telt !== undefined && vroeger.telt !== telt)
    return nietBeschikbaar(eenheid, `${vroeger.bron} telt ${vroeger.telt} en geen ${telt}`, decimalen);
  if (vroeger && vroeger.waarde !== null)
    return {
      waarde: rondAf(vroeger.waarde, decimalen),
      status: 'ok',
      eenheid,
      decimalen,
      bron: vroeger.bron,
    };
  const reden =
    bekend || vroeger
      ? 'dit cijfer is niet gepubliceerd'
      : `van ${naam(schooljaar)} zijn geen gegevens (${soort})`;
  return nietBeschikbaar(eenheid, reden, decimalen);
}

/** The unit that a table or cell counts in, when the definition gives it no name of its own. */
export function eenheidVan(plan: TabelPlan, rij: Item | null, kolom: Item | null, soort: Soort): Eenheid {
  if (plan.eenheid !== undefined) return plan.eenheid;
  const maat = rij && kolom ? maatVan(plan, rij, kolom) : (plan.maat ?? 'rijen');
  if (typeof maat === 'object') return maat.som;
  return maat === 'rijen' ? soort : maat;
}

/**
 * A share in percent (or per another number), rounded half up to its decimals. A share of zero is empty, not 0%
 * (contract 2-counting).
 */
export function aandeelCel(
  deel: Cel,
  geheel: Cel,
  decimalen: number,
  per = 100,
  eenheid: Eenheid = '%',
): Cel {
  for (const cel of [deel, geheel])
    if (cel.status === 'niet-beschikbaar')
      return nietBeschikbaar(eenheid, cel.reden ?? 'een deel ontbreekt', decimalen);
  if (!deel.waarde || !geheel.waarde) return { waarde: null, status: 'leeg', eenheid, decimalen };
  return { waarde: rondAf((deel.waarde * per) / geheel.waarde, decimalen), status: 'ok', eenheid, decimalen };
}

export const nietBeschikbaar = (eenheid: Eenheid, reden: string, decimalen = 0): Cel => ({
  waarde: null,
  status: 'niet-beschikbaar',
  eenheid,
  decimalen,
  reden,
});
