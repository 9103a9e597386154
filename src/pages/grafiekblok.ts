import type { CelGrafiek, Tijdlijn } from '../definition/grafiek.ts';
import { metHeleJaren, ontsnap } from './ontsnap.ts';
import type { Stof, Tekenaar } from './stof.ts';
import { tabelnoten } from './tabelnoten.ts';
import type { GeplaatsteGrafiek, Vertelling } from './vertelling.ts';

/** Units across the chart on a telephone, where a drawing of the full width would have letters of half their size. */
const TELEFOON = 340;

/** Draws every chart that has its place. A chart without figures keeps its place, with the reason. */
export async function tekenGrafieken(v: Vertelling, teken: Tekenaar): Promise<void> {
  for (const geplaatst of v.grafieken.values()) {
    const { def, koppen } = geplaatst;
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
    const breed = await teken(def, tabel, koppen, stijl);
    const smal = await teken(def, tabel, koppen, stijl, TELEFOON);
    const bron = tabel ? [tabelnoten(tabel).bron] : [];
    geplaatst.html = blok(geplaatst, vlak('breed', breed) + vlak('smal', smal), bron);
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
  if (def.vorm === 'tijdlijn' || stof.tabellen.has(def.tabel)) return null;
  return stof.ontbreekt.get(def.tabel)?.reden ?? 'de cijfers zijn er niet.';
}

function blok({ doel, koppen }: GeplaatsteGrafiek, inhoud: string, bron: string[]): string {
  const onder = [...(koppen.noot ? [koppen.noot] : []), ...bron];
  return [
    `<div class="grafiek" id="${ontsnap(doel.anker)}">`,
    `<p class="blokkop"><span class="nummer">${doel.nummer}</span> <span class="bevinding">${metHeleJaren(ontsnap(koppen.titel))}</span></p>`,
    `<p class="onderschrift">${ontsnap(koppen.onderschrift)}</p>`,
    inhoud,
    onder.length
      ? `<div class="noten">${onder.map((regel) => `<p>${ontsnap(regel)}</p>`).join('')}</div>`
      : '',
    '</div>',
  ].join('');
}
