import type { Celpad } from '../definition/celpad.ts';
import { type CijferDef, delenVan } from '../definition/cijfer.ts';
import { type Breuk, breukenTussen } from '../definition/breuk.ts';
import { type Cel, type Kerncijfer, type Reeks, type Tabel, vindKop } from '../records/tabel.ts';
import { groeiProcent } from '../text/groei.ts';
import { rondAf } from '../text/getallen.ts';
import { aandeelCel, nietBeschikbaar } from './cellen.ts';

/** Name under which a directly counted figure has its one-cell table. */
export const telTabel = (id: string): string => `cijfer:${id}`;

/**
 * Works out the named figures from the cells of the tables; figures that refer to each other are found by name;
 * the definition has been checked, so they do not go round.
 * A figure whose cell does not exist (table not made) is not available, with the reason; so is a difference or growth
 * across a break in the series.
 */
export function maakKerncijfers(
  cijfers: Readonly<Record<string, CijferDef>>,
  tabellen: ReadonlyMap<string, Tabel>,
  redenen: ReadonlyMap<string, string>,
  series: {
    breuken: readonly Breuk[];
    reeksVan(pad: Celpad): Reeks | undefined;
  },
): Map<string, Kerncijfer> {
  const klaar = new Map<string, Kerncijfer>();
  const cel = (id: string): Cel => {
    const bekend = klaar.get(id);
    if (bekend) return bekend.cel;
    const def = cijfers[id]!;
    const gemaakt = metOpmaak(bereken(id, def), def);
    const reeks = reeksBij(id, def);
    klaar.set(id, { id, cel: gemaakt, tekst: def.tekst, ...(reeks && { reeks }) });
    return gemaakt;
  };
  const reeksBij = (id: string, def: CijferDef): Reeks | undefined => {
    if ('cel' in def) return series.reeksVan(def.cel);
    if ('tel' in def) return series.reeksVan([telTabel(id), id, id]);
    return eenReeks(delenVan(def).map((deel) => klaar.get(deel)?.reeks));
  };
  const overBreuk = (delen: readonly [string, string]): Cel | null => {
    const cellen = delen.map(cel);
    const [breuk] = breukenTussen(klaar.get(delen[0])?.reeks, klaar.get(delen[1])?.reeks, series.breuken);
    if (!breuk) return null;
    const { eenheid, decimalen } = cellen[0]!;
    return nietBeschikbaar(eenheid, `de twee jaren zijn niet te vergelijken (${breuk.noot})`, decimalen);
  };
  const uitTabel = (pad: Celpad): Cel => celUit(tabellen.get(pad[0]), redenen.get(pad[0]), pad);
  const bereken = (id: string, def: CijferDef): Cel => {
    if ('cel' in def) return uitTabel(def.cel);
    if ('tel' in def) return uitTabel([telTabel(id), id, id]);
    if ('vast' in def)
      return { waarde: def.vast, status: 'ok', eenheid: '', decimalen: def.decimalen ?? 0, bron: def.bron };
    if ('som' in def) return reken(def.som.map(cel), (w) => w.reduce((a, b) => a + b, 0));
    if ('min' in def) return overBreuk(def.min) ?? reken(def.min.map(cel), ([a, b]) => a! - b!);
    if ('aandeel' in def) return aandeelCel(cel(def.aandeel[0]), cel(def.aandeel[1]), def.decimalen ?? 0);
    return overBreuk(def.groei) ?? groeiCel(cel(def.groei[0]), cel(def.groei[1]), def.decimalen ?? 0);
  };
  for (const id of Object.keys(cijfers)) cel(id);
  return new Map(Object.keys(cijfers).map((id) => [id, klaar.get(id)!]));
}

/** The cell that a path names; not available, with the reason, when its table was not made or has no such row. */
export function celUit(tabel: Tabel | undefined, reden: string | undefined, pad: Celpad): Cel {
  const [id, rij, kolom] = pad;
  if (!tabel) return nietBeschikbaar('', reden ?? `de tabel ${id} is niet gemaakt`);
  const cel = tabel.cellen[vindKop(tabel.rijen, rij)]?.[vindKop(tabel.kolommen, kolom)];
  return cel ?? nietBeschikbaar('', `${rij} komt in ${id} niet voor`);
}

/** One series of figures that all stand in the same schooljaar: with the breaks of each of them. */
function eenReeks(delen: readonly (Reeks | undefined)[]): Reeks | undefined {
  const [eerste] = delen;
  if (!eerste || delen.some((deel) => deel?.schooljaar !== eerste.schooljaar)) return undefined;
  return { schooljaar: eerste.schooljaar, breuken: [...new Set(delen.flatMap((deel) => deel!.breuken))] };
}

function reken(delen: readonly Cel[], som: (waarden: number[]) => number): Cel {
  const [eerste] = delen;
  const mist = delen.find((d) => d.status === 'niet-beschikbaar');
  if (mist) return nietBeschikbaar(eerste!.eenheid, mist.reden ?? 'een deel ontbreekt', eerste!.decimalen);
  const decimalen = Math.max(...delen.map((d) => d.decimalen));
  const waarde = rondAf(som(delen.map((d) => d.waarde ?? 0)), decimalen);
  return { waarde, status: 'ok', eenheid: eerste!.eenheid, decimalen };
}

function groeiCel(oud: Cel, nieuw: Cel, decimalen: number): Cel {
  const mist = [oud, nieuw].find((c) => c.status === 'niet-beschikbaar');
  if (mist) return nietBeschikbaar('%', mist.reden ?? 'een jaar ontbreekt', decimalen);
  const waarde = groeiProcent(oud.waarde ?? 0, nieuw.waarde ?? 0, decimalen);
  if (waarde === null) return nietBeschikbaar('%', 'het eerste jaar is 0', decimalen);
  return { waarde, status: 'ok', eenheid: '%', decimalen };
}

function metOpmaak(cel: Cel, def: CijferDef): Cel {
  if (def.eenheid === undefined && def.decimalen === undefined) return cel;
  const decimalen = def.decimalen ?? cel.decimalen;
  const waarde = cel.waarde === null ? null : rondAf(cel.waarde, decimalen);
  return { ...cel, waarde, decimalen, eenheid: def.eenheid ?? cel.eenheid };
}
