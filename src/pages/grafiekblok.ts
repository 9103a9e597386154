import type { CelGrafiek, Tijdlijn } from '../definition/grafiek.ts';
import { metHeleJaren, ontsnap } from './ontsnap.ts';
import type { Stof, Tekenaar } from './stof.ts';
import { bronregel } from './tabelnoten.ts';
import type { GeplaatsteGrafiek, Vertelling } from './vertelling.ts';

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
    const { svg, alt } = await teken(def, tabel, koppen, v.stof.definitie.regio.stijl);
    const bron = tabel ? [bronregel(tabel.bron)] : [];
    geplaatst.html = blok(geplaatst, `<div class="grafiekvlak">${metAlternatief(svg, alt)}</div>`, bron);
  }
}

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
