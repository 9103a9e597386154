import { type Breuk, breukenTussen } from '../definition/breuk.ts';
import { vindCel } from '../definition/celpad.ts';
import type { GrafiekDef } from '../definition/grafiek.ts';
import { celcijfer } from '../figures/celcijfer.ts';
import type { Kerncijfer } from '../records/tabel.ts';
import { Fout, STATUS } from '../text/fout.ts';
import { Merken } from './merken.ts';
import { type Doel, Nummering } from './nummering.ts';
import type { Stof } from './stof.ts';

export interface GeplaatsteGrafiek {
  def: GrafiekDef;
  doel: Doel;
  koppen: { titel: string; onderschrift: string; noot: string };
  /** The charts in one row with it, itself too; only itself when it stands alone. */
  rij: readonly GrafiekDef[];
  /** Filled when it has been drawn. */
  html: string;
}

/** Everything that is kept while one report is being told. */
export interface Vertelling {
  readonly stof: Stof;
  readonly merken: Merken;
  readonly nummering: Nummering;
  readonly waarschuwingen: Set<string>;
  /** Where we are, for warnings: the file of the chapter, or what a title belongs to. */
  waar: string;
  /** html: text of a chapter, with marks; tekst: a title, as plain words. */
  vorm: 'html' | 'tekst';
  /** Breaks in series that the text tells of. */
  readonly breuken: Set<Breuk>;
  /** In a letter: id of a break → the table below which its note stands in full. */
  readonly verteldeBreuken: Map<string, string>;
  /** Generated lists that a chapter has placed itself. */
  readonly geplaatst: Set<'begrippenlijst' | 'verantwoording'>;
  /** Charts that have their place; drawn after all chapters have been read. */
  readonly grafieken: Map<string, GeplaatsteGrafiek>;
  /** Makes HTML of Markdown within a block. */
  markdown: (tekst: string) => string;
  /** A title or subtitle with its figures filled in, as plain words; `waar` is for warnings. */
  plat: (tekst: string, waar: string) => string;
  /** HTML of the accountability page, asked for at the end. */
  verantwoording: () => string;
}

export const nieuweVertelling = (
  stof: Stof,
  doe: Pick<Vertelling, 'markdown' | 'plat' | 'verantwoording'>,
): Vertelling => ({
  stof,
  merken: new Merken(),
  nummering: new Nummering(),
  waarschuwingen: new Set(),
  waar: '',
  vorm: 'html',
  breuken: new Set(),
  verteldeBreuken: new Map(),
  geplaatst: new Set(),
  grafieken: new Map(),
  ...doe,
});

/**
 * The figure with this name, or the cell that it names. Names were checked beforehand, so an absent one is a fault of the
 * program.
 */
export function cijferMet({ stof }: Vertelling, naam: string): Kerncijfer {
  const cijfer = stof.cijfers.get(naam);
  if (cijfer) return cijfer;
  const pad = vindCel(stof.definitie, naam);
  if (pad) return celcijfer(stof.definitie, stof, pad);
  throw new Fout('CIJFER_NIET_GETELD', `het cijfer "${naam}" is niet geteld.`, STATUS.programmafout);
}

/** The break in the series that forbids to compare two figures, or null. */
export function breukTussen(v: Vertelling, oud: string, nieuw: string): Breuk | null {
  const [a, b] = [cijferMet(v, oud).reeks, cijferMet(v, nieuw).reeks];
  const [breuk] = breukenTussen(a, b, v.stof.definitie.breuken);
  if (!breuk) return null;
  v.breuken.add(breuk);
  return breuk;
}

/** Has this figure a value? An empty share counts as known: it is zero. */
export const isBekend = (v: Vertelling, naam: string): boolean =>
  ['ok', 'leeg'].includes(cijferMet(v, naam).cel.status);

/** The number of a figure, or null with a warning for the author when there is none. */
export function waardeMet(v: Vertelling, naam: string): number | null {
  const { cel } = cijferMet(v, naam);
  if (cel.waarde !== null) return cel.waarde;
  if (cel.status === 'leeg') return 0;
  const reden = cel.reden ? ` (${cel.reden.replace(/\.$/, '')})` : '';
  v.waarschuwingen.add(
    `${v.waar}: het cijfer "${naam}" is niet beschikbaar${reden}; er staat nu "n.b.". Zet de zin in {{#beschikbaar "${naam}"}}…{{/beschikbaar}}.`,
  );
  return null;
}
