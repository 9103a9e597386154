import type { CelGrafiek, Tijdlijn } from '../definition/grafiek.ts';
import { metHeleJaren, ontsnap } from './ontsnap.ts';
import type { Stof, Tekenaar } from './stof.ts';
import { tabelnoten } from './tabelnoten.ts';
import type { GeplaatsteGrafiek, Vertelling } from './vertelling.ts';

/** Units across the chart on a telephone, where a drawing of the full width would have letters of half their size. */
export const TELEFOON = 340;
/** Units across a chart that shares the full width of 640 with one or two others, with 24 units between them. */
const GEDEELD: Readonly<Record<number, number>> = { 2: 308, 3: 197 };

/** Draws every chart that has its place. A chart without figures keeps its place, with the reason. */
export async function tekenGrafieken(v: Vertelling, teken: Tekenaar): Promise<void> {
  for (const geplaatst of v.grafieken.values()) {
    const { def, koppen, rij } = geplaatst;
    const reden = redenVanOntbreken(v, geplaatst);
    if (reden !== null || def.vorm === 'ontbreekt') {
      v.waarschuwingen.add(`grafiek "${def.id}" ontbreekt: ${reden}`);
      geplaatst.html = blok(
        geplaatst,
        `<p class="ontbreekt">Deze grafiek ontbreekt: ${ontsnap(reden ?? '')}</p>`,
        [],
      );
      continue;
    }
    const tabel = tabelVan(v.stof, def);
    const { stijl } = v.stof.definitie.regio;
    const breed = await teken(def, tabel, koppen, stijl, GEDEELD[rij.length], rij);
    const smal = await teken(def, tabel, koppen, stijl, TELEFOON, rij);
    const onder = [...(breed.noten ?? []), ...(tabel ? [tabelnoten(tabel).bron] : [])];
    geplaatst.html = blok(geplaatst, vlak('breed', breed) + vlak('smal', smal), onder);
  }
}

/** One drawing; the style sheet shows the broad one or, on a telephone, the narrow one. */
const vlak = (maat: 'breed' | 'smal', { svg, alt }: { svg: string; alt: string }): string =>
  `<div class="grafiekvlak ${maat}">${metAlternatief(svg, alt)}</div>`;

/** The drawing as one picture with its words, for who cannot see it. */
const metAlternatief = (svg: string, alt: string): string =>
  /^[^>]*\saria-label=/.test(svg)
    ? svg
    : svg.replace(/<svg\b/, `<svg role="img" aria-label="${ontsnap(alt)}"`);

const tabelVan = (stof: Stof, def: CelGrafiek | Tijdlijn) =>
  def.vorm === 'tijdlijn' ? null : (stof.tabellen.get(def.tabel) ?? null);

function redenVanOntbreken({ stof }: Vertelling, { def }: GeplaatsteGrafiek): string | null {
  if (def.vorm === 'ontbreekt') return def.reden;
  if (def.vorm === 'tijdlijn') return null;
  const tabel = stof.tabellen.get(def.tabel);
  if (tabel?.rijen.length === 0) return 'er is in deze periode niets te tonen.';
  if (tabel) return null;
  return stof.ontbreekt.get(def.tabel)?.reden ?? 'de cijfers zijn er niet.';
}

function blok({ doel, koppen }: GeplaatsteGrafiek, inhoud: string, noten: string[]): string {
  const onder = [...(koppen.noot ? [koppen.noot] : []), ...noten];
  return [
    `<div class="grafiek" id="${ontsnap(doel.anker)}">`,
    `<p class="blokkop"><span class="nummer">${doel.nummer}</span> <span class="bevinding">${metHeleJaren(ontsnap(koppen.titel))}</span></p>`,
    `<p class="onderschrift">${metHeleJaren(ontsnap(koppen.onderschrift))}</p>`,
    inhoud,
    onder.length
      ? `<div class="noten">${onder.map((regel) => `<p>${metHeleJaren(ontsnap(regel))}</p>`).join('')}</div>`
      : '',
    '</div>',
  ].join('');
}
