import { celnaam, vindCel } from '../definition/celpad.ts';
import type { CijferDef } from '../definition/cijfer.ts';
import type { Stof } from '../pages/stof.ts';
import { opvraag } from '../records/opvraag.ts';
import { naam as jaarnaam } from '../records/schooljaar.ts';
import { type Kop, type Tabel, vindKop, volleNaam } from '../records/tabel.ts';
import { onderwerpen } from './onderwerp.ts';

/** A value that the report knows, and how a text shows it. */
export interface Bekend {
  waarde: number;
  soort: 'aantal' | 'procent' | 'groei' | 'verschil';
  /** Name under which a text can show it; null for what is worked out from two figures. */
  naam: () => string | null;
  /** What to write in the text to show it; null when no text can name it. */
  snippet: () => string | null;
  /** What it is about; the first weighs most. */
  over: readonly (readonly [ReadonlySet<string>, gewicht: number])[];
  /** Schooljaar (or year) that its labels name; null when they name none. */
  jaar: number | null;
  /** A gemeente or another part, that a sentence must name to mean it. */
  deelVan: string | null;
  genoemd: boolean;
}

/** A figure of one year with that of an earlier one: the same row and column otherwise. */
export interface Jaarpaar {
  oud: Bekend;
  nieuw: Bekend;
}

/** Everything that a typed number could be: cells, named figures, shares of a total, and changes between years. */
export class Cijferlijst {
  readonly bekend: Bekend[] = [];
  readonly paren: Jaarpaar[] = [];
  readonly #vorige = new Map<Bekend, Bekend>();
  readonly #oude = new Set<Bekend>();
  readonly #eerdere = new Map<Bekend, Set<Bekend>>();
  readonly #perNaam = new Map<string, Bekend>();
  readonly #rasters = new Map<string, (Bekend | null)[][]>();

  constructor(readonly stof: Stof) {
    for (const tabel of stof.tabellen.values()) this.#tabel(tabel);
    this.#namen();
    for (const { oud, nieuw } of this.paren) this.#verandering(oud, nieuw);
  }

  /** The same figure of the year before, where the same table or a figure of the same name has it. */
  vorige = (cijfer: Bekend): Bekend | undefined => this.#vorige.get(cijfer);

  /** Is there a later year of the same figure? Then a text that names this one alone looks back. */
  heeftLater = (cijfer: Bekend): boolean => this.#oude.has(cijfer);

  /** Is the second the same figure in a later year? */
  isPaar = (oud: Bekend, nieuw: Bekend): boolean => this.#eerdere.get(nieuw)?.has(oud) ?? false;

  /** The figure that a text names, by its key in cijfers.yaml and as the cell it comes from. */
  metNaam(naam: string): Bekend[] {
    return [this.#perNaam.get(naam), this.#celVan(naam)].filter((cijfer) => cijfer !== undefined);
  }

  #celVan(naam: string): Bekend | undefined {
    const { definitie, tabellen } = this.stof;
    const def = definitie.cijfers[naam];
    const pad = def && 'cel' in def ? def.cel : vindCel(definitie, naam);
    const tabel = pad && tabellen.get(pad[0]);
    if (!pad || !tabel) return undefined;
    const raster = this.#rasters.get(pad[0]);
    return raster?.[vindKop(tabel.rijen, pad[1])]?.[vindKop(tabel.kolommen, pad[2])] ?? undefined;
  }

  #tabel(tabel: Tabel): void {
    const titel = onderwerpen(`${tabel.kop ?? ''} ${tabel.titel}`);
    const definitie = onderwerpen(tabel.definitie);
    const [rijen, kolommen] = [tabel.rijen, tabel.kolommen].map((koppen) => koppen.map((k) => this.#kop(k)));
    const raster = tabel.cellen.map((cellen, r) =>
      cellen.map((cel, k): Bekend | null => {
        if (cel.status !== 'ok' || cel.waarde === null) return null;
        const [rij, kolom] = [rijen![r]!, kolommen![k]!];
        return {
          waarde: cel.waarde,
          soort: cel.eenheid === '%' ? 'procent' : 'aantal',
          ...toont(() => this.#pad(tabel, r, k)),
          over: [
            [rij.over, 2],
            [kolom.over, 2],
            [titel, 1.5],
            [definitie, 0.4],
          ],
          jaar: kolom.jaar ?? rij.jaar,
          deelVan: rij.gemeente ?? kolom.gemeente,
          genoemd: false,
        };
      }),
    );
    this.#rasters.set(tabel.id, raster);
    this.bekend.push(...raster.flat().filter((cel) => cel !== null));
    this.#jaren(tabel.kolommen, (i, j) => raster.map((rij) => [rij[i]!, rij[j]!]));
    this.#jaren(tabel.rijen, (i, j) => tabel.kolommen.map((_, k) => [raster[i]![k]!, raster[j]![k]!]));
    this.#aandelen(tabel, raster);
  }

  #kop(kop: Kop): { over: Set<string>; jaar: number | null; gemeente: string | null } {
    const tekst = `${kop.groep ?? ''} ${kop.van ?? ''} ${kop.label} ${kop.kop}`;
    const { gemeenten } = this.stof.definitie.regio;
    return {
      over: onderwerpen(tekst),
      jaar: jaarIn(kop.label) ?? jaarIn(kop.groep ?? ''),
      gemeente: gemeenten.find((naam) => tekst.includes(naam)) ?? null,
    };
  }

  /** Heads that are the same but for their year make pairs. */
  #jaren(
    koppen: readonly Kop[],
    cellen: (oud: number, nieuw: number) => [Bekend | null, Bekend | null][],
  ): void {
    const jaren = koppen.map((kop) => jaarIn(volleNaam(kop)));
    koppen.forEach((kop, j) => {
      koppen.forEach((andere, i) => {
        if (jaren[i] === null || jaren[j] === null || jaren[i]! >= jaren[j]!) return;
        if (zonderJaar(volleNaam(kop)) !== zonderJaar(volleNaam(andere))) return;
        for (const [oud, nieuw] of cellen(i, j))
          if (oud && nieuw) this.#paar(oud, nieuw, jaren[j]! - jaren[i]!);
      });
    });
  }

  #paar(oud: Bekend, nieuw: Bekend, afstand: number): void {
    this.paren.push({ oud, nieuw });
    this.#oude.add(oud);
    opvraag(this.#eerdere, nieuw, () => new Set()).add(oud);
    if (afstand === 1 && !this.#vorige.has(nieuw)) this.#vorige.set(nieuw, oud);
  }

  /** Shares of the total of the same row or column, which a text may give without a cell of its own. */
  #aandelen(tabel: Tabel, raster: (Bekend | null)[][]): void {
    const totaalkolom = tabel.kolommen.findIndex(({ totaal }) => totaal);
    const totaalrij = tabel.rijen.findIndex(({ totaal }) => totaal);
    const deel = (r: number, k: number, tr: number, tk: number): void => {
      const [een, geheel] = [raster[r]?.[k], raster[tr]?.[tk]];
      if (
        !een ||
        !geheel ||
        een === geheel ||
        een.soort !== 'aantal' ||
        geheel.soort !== 'aantal' ||
        !geheel.waarde
      )
        return;
      this.bekend.push({
        ...een,
        naam: zonderNaam,
        waarde: (een.waarde / geheel.waarde) * 100,
        soort: 'procent',
        snippet: () => {
          const [deel, van] = [this.#pad(tabel, r, k), this.#pad(tabel, tr, tk)];
          return deel === null || van === null ? null : `{{aandeel "${deel}" "${van}"}}`;
        },
      });
    };
    raster.forEach((rij, r) => {
      rij.forEach((_, k) => {
        if (totaalkolom !== -1) deel(r, k, r, totaalkolom);
        if (totaalrij !== -1) deel(r, k, totaalrij, k);
      });
    });
  }

  #namen(): void {
    const { cijfers, definitie } = this.stof;
    const lijst = [...cijfers.values()].flatMap((cijfer) => {
      const { id, cel, tekst, reeks } = cijfer;
      if (cel.status !== 'ok' || cel.waarde === null) return [];
      const bekend: Bekend = {
        waarde: cel.waarde,
        soort: cel.eenheid === '%' ? (isGroei(definitie.cijfers[id]) ? 'groei' : 'procent') : 'aantal',
        ...toont(() => id),
        over: [
          [onderwerpen(tekst), 2.4],
          [onderwerpen(id.replaceAll('-', ' ')), 1],
        ],
        jaar: reeks?.schooljaar ?? null,
        deelVan: null,
        genoemd: true,
      };
      this.bekend.push(bekend);
      this.#perNaam.set(id, bekend);
      return [{ bekend, tekst, id, reeks }];
    });
    const perTekst = new Map(lijst.map((deel) => [deel.tekst, deel]));
    for (const oud of lijst) {
      const nieuw = perTekst.get(oud.tekst.replace(EERDER, ''));
      if (!oud.reeks || !nieuw?.reeks || nieuw === oud) continue;
      const jaren = nieuw.reeks.schooljaar - oud.reeks.schooljaar;
      if (jaren > 0) this.#paar(oud.bekend, nieuw.bekend, jaren);
    }
  }

  #verandering(oud: Bekend, nieuw: Bekend): void {
    const snippet = (vorm: string) => (): string | null => {
      const [een, ander] = [oud.naam(), nieuw.naam()];
      return een === null || ander === null ? null : `{{verschil "${een}" "${ander}" vorm="${vorm}"}}`;
    };
    const waarde = nieuw.waarde - oud.waarde;
    const verschil = { ...nieuw, naam: zonderNaam };
    this.bekend.push({ ...verschil, waarde, soort: 'verschil', snippet: snippet('aantal') });
    if (oud.waarde > 0 && nieuw.soort === 'aantal')
      this.bekend.push({
        ...verschil,
        waarde: (waarde / oud.waarde) * 100,
        soort: 'groei',
        snippet: snippet('procent'),
      });
  }

  /** `tabel-id | rij | kolom`; the years of the report as placeholders, so that the text holds next year too. */
  #pad(tabel: Tabel, r: number, k: number): string | null {
    const [rij, kolom] = [tabel.rijen[r]!, tabel.kolommen[k]!];
    for (const namen of [
      [rij.label, kolom.label],
      [rij.label, volleNaam(kolom)],
      [volleNaam(rij), kolom.label],
      [volleNaam(rij), volleNaam(kolom)],
    ] as const) {
      const pad = celnaam([tabel.id, ...namen]);
      if (vindCel(this.stof.definitie, pad)) return this.#metPlaatshouders(pad);
    }
    return null;
  }

  #metPlaatshouders(pad: string): string {
    const { schooljaar } = this.stof.definitie;
    const [tabel, ...rest] = pad.split(' | ');
    const labels = rest
      .join(' | ')
      .replaceAll(jaarnaam(schooljaar), '{schooljaar}')
      .replaceAll(jaarnaam(schooljaar - 1), '{schooljaar-1}');
    return `${tabel} | ${labels}`;
  }
}

/** Shown by its own name, that is only worked out when it is asked for. */
const toont = (naam: () => string | null): Pick<Bekend, 'naam' | 'snippet'> => ({
  naam,
  snippet: () => {
    const bekend = naam();
    return bekend === null ? null : `{{cijfer "${bekend}"}}`;
  },
});

const zonderNaam = (): null => null;

/** How the words of a figure of an earlier year end, beside those of this year. */
const EERDER = /,?\s+(?:een|één|twee|drie)\s+(?:school)?ja(?:ar|ren)\s+(?:eerder|ervoor|geleden)$/;
const isGroei = (def: CijferDef | undefined): boolean => def !== undefined && 'groei' in def;
const JAAR = /(?<!\d)((?:19|20)\d\d)(?:\s*[-/]\s*(?:20)?\d\d)?(?!\d)/;
const jaarIn = (label: string): number | null => {
  const m = JAAR.exec(label);
  return m ? Number(m[1]) : null;
};
const zonderJaar = (label: string): string => label.replace(new RegExp(JAAR, 'g'), '#');
