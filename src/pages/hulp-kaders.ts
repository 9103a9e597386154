import type { Blokhulp, Hulp } from './hulp.ts';
import { ontsnap } from './ontsnap.ts';
import type { Vertelling } from './vertelling.ts';

/**
 * Text furniture. Each kind has one shape and its own word above it, so that it is known without colour.
 * They are plain blocks with role note: an aside inside main would be a landmark too many.
 */
const kader = (v: Vertelling, soort: string, kop: string, inhoud: string): string =>
  v.merken.blok(
    'kader',
    `<div class="kader ${soort}" role="note">${kop ? `<p class="kader-kop">${kop}</p>` : ''}${inhoud}</div>`,
  );

export const wistjedat: Blokhulp = (v, _, { binnen }) =>
  kader(v, 'wistjedat', 'Wist je dat …', v.markdown(binnen()));

export const noot: Blokhulp = (v, _, { binnen }) => kader(v, 'noot', 'Let op', v.markdown(binnen()));

/** The note of a break in the series, for a text that leans on it. */
export const breuk: Hulp = (v, [id]) => {
  const gevonden = v.stof.definitie.breuken.find((kandidaat) => kandidaat.id === id)!;
  v.breuken.add(gevonden);
  const kop = gevonden.groei ? 'Let op' : 'Niet te vergelijken met eerdere jaren';
  return kader(v, 'noot', `${gevonden.teken} ${kop}`, `<p>${ontsnap(gevonden.noot)}</p>`);
};

export const definitie: Blokhulp = (v, [term], { binnen }) =>
  kader(
    v,
    'definitie',
    `<span class="soort">Begrip</span> <dfn>${ontsnap(String(term))}</dfn>`,
    v.markdown(binnen()),
  );

export const citaat: Blokhulp = (v, [wie], { binnen }) =>
  v.merken.blok(
    'kader',
    `<blockquote class="citaat">${v.markdown(binnen())}<p class="wie">${ontsnap(String(wie))}</p></blockquote>`,
  );

export const interview: Blokhulp = (v, [titel], { binnen }) =>
  kader(
    v,
    'interview',
    `<span class="soort">Interview</span> ${ontsnap(String(titel))}`,
    v.markdown(binnen()),
  );

/** A named place that people still have to write; the author is told of every one that is left. */
export const invullen: Blokhulp = (v, [wat], { binnen }) => {
  v.waarschuwingen.add(`${v.waar}: nog in te vullen: ${wat}.`);
  return v.merken.blok(
    'kader',
    `<div class="invullen" role="note" data-invullen="${ontsnap(String(wat))}"><p class="kader-kop">Nog in te vullen: ${ontsnap(String(wat))}</p>${v.markdown(binnen())}</div>`,
  );
};
