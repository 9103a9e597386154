import { isCijfer } from '../definition/celpad.ts';
import type { GrafiekDef } from '../definition/grafiek.ts';
import { breuknoot, type Tabel } from '../records/tabel.ts';
import { definitieFout, Fout } from '../text/fout.ts';
import { begrippenlijst as lijst } from './begrippenlijst.ts';
import type { Hulp, Waarden } from './hulp.ts';
import type { Doel } from './nummering.ts';
import { ontsnap } from './ontsnap.ts';
import { tabelblok } from './tabelblok.ts';
import { leesTegel } from './taal.ts';
import { tegelrij } from './tegels.ts';
import type { Vertelling } from './vertelling.ts';

/** Puts a block of its own in the text. */
type Plaatser = (v: Vertelling, argumenten: Waarden) => string;

/** Places a table with its number. Throws TABEL_NIET_TE_MAKEN (status 1) when its figures are not there. */
export const tabel: Plaatser = (v, [naam]) => {
  const id = String(naam);
  const gevonden = v.stof.tabellen.get(id);
  if (!gevonden) throw nietTeMaken(v, id);
  const titel = zonderNummer(v.plat(gevonden.kop ?? gevonden.titel, `tabel ${id}`));
  const doel = v.nummering.plaats('tabel', id, titel) ?? dubbel(v, 'tabel', id);
  const getoond = kortBijHerhaling(v, gevonden, doel.nummer);
  return v.merken.blok(
    gevonden.liggend ? 'liggende tabel' : 'tabel',
    tabelblok(getoond, doel, v.stof.definitie.regio.stijl.letter),
  );
};

/** In a letter the note of a break stands in full below the first table only: there are few pages, read as one. */
function kortBijHerhaling(v: Vertelling, tabel: Tabel, nummer: string): Tabel {
  if (v.stof.definitie.gemeente === undefined || !tabel.breuken) return tabel;
  const noten = new Map<string, string>();
  for (const breuk of tabel.breuken) {
    const eerder = v.verteldeBreuken.get(breuk.id);
    if (eerder === undefined) v.verteldeBreuken.set(breuk.id, nummer);
    else noten.set(breuknoot(breuk), `${breuk.teken} Zie ${eerder.toLowerCase()}.`);
  }
  return { ...tabel, noten: tabel.noten.map((noot) => noten.get(noot) ?? noot) };
}

function nietTeMaken(v: Vertelling, id: string): Fout {
  const reden = v.stof.ontbreekt.get(id)?.reden ?? 'de tabel is niet geteld';
  return new Fout(
    'TABEL_NIET_TE_MAKEN',
    `${v.waar} vraagt om de tabel "${id}", maar die is niet te maken: ${reden.replace(/\.$/, '')}. Lever de gegevens aan, of haal {{tabel "${id}"}} uit de tekst.`,
  );
}

function dubbel(v: Vertelling, soort: 'tabel' | 'grafiek', id: string): never {
  throw definitieFout(
    'DUBBEL_GEPLAATST',
    `de ${soort} "${id}" staat al eerder in het verslag; verwijs ernaar met {{verwijs "${id}"}}.`,
    { bestand: v.waar },
  );
}

/** Published titles carry a number of their own; here the report numbers. */
export const zonderNummer = (titel: string): string =>
  titel.replace(/^(?:tabel|grafiek|bijlage)\s+[A-Z]?\d+[A-Z]?(?:\.\d+)*[.:]?\s+(?=\S)/i, '');

/** Places a chart, to be drawn later. */
export const grafiek: Plaatser = (v, [naam]) => {
  const def = grafiekMet(v, naam!);
  return v.merken.blok('grafiek', zetGrafiek(v, def, [def]));
};

/** Places two or three charts beside each other, each with its own number; on a telephone they stand below each other. */
export const grafieken: Plaatser = (v, namen) => {
  const rij = namen.map((naam) => grafiekMet(v, naam));
  const vakken = rij.map((def) => zetGrafiek(v, def, rij));
  return v.merken.blok(
    'grafiek',
    () => `<div class="grafieken" data-aantal="${rij.length}">${vakken.map((maak) => maak()).join('')}</div>`,
  );
};

const grafiekMet = (v: Vertelling, naam: string | number): GrafiekDef =>
  v.stof.definitie.grafieken.find(({ id }) => id === String(naam))!;

function zetGrafiek(v: Vertelling, def: GrafiekDef, rij: readonly GrafiekDef[]): () => string {
  const { id } = def;
  const waar = `grafiek ${id}`;
  const koppen = {
    titel: zonderNummer(v.plat(def.titel, waar)),
    onderschrift: v.plat(def.onderschrift, waar),
    noot: v.plat(def.noot ?? '', waar),
  };
  const doel = v.nummering.plaats('grafiek', id, koppen.titel) ?? dubbel(v, 'grafiek', id);
  const geplaatst = { def, doel, koppen, rij, html: '' };
  v.grafieken.set(id, geplaatst);
  return () => geplaatst.html;
}

/** `tabel 4`, as a link; the number is asked for at the end, when every table has its place. */
export const verwijs: Hulp = (v, [naam]) => {
  const { waar } = v;
  return v.merken.zin(() => {
    const doel = v.nummering.zoek(String(naam));
    if (doel)
      return `<a class="verwijzing" href="#${ontsnap(doel.anker)}">${ontsnap(verwijstekst(doel))}</a>`;
    v.waarschuwingen.add(`${waar}: {{verwijs "${naam}"}} wijst naar iets dat niet in het verslag staat.`);
    const bekend = v.stof.tabellen.get(String(naam));
    const titel = bekend?.kop ?? bekend?.titel;
    return titel === undefined ? ontsnap(String(naam)) : `‘${ontsnap(zonderNummer(titel))}’`;
  });
};

const verwijstekst = ({ nummer, titel }: Doel): string =>
  nummer ? nummer[0]!.toLowerCase() + nummer.slice(1) : `‘${titel}’`;

export const tegels: Plaatser = (v, namen) =>
  v.merken.blok(
    'tegels',
    tegelrij(
      v,
      namen.map((naam) => leesTegel(String(naam), (cijfer) => isCijfer(v.stof.definitie, cijfer))),
    ),
  );

export const nieuwepagina: Plaatser = (v) => v.merken.blok('blok', '<div class="nieuwepagina"></div>');

export const begrippenlijst: Plaatser = (v) => {
  v.geplaatst.add('begrippenlijst');
  return v.merken.blok('blok', lijst(v.stof.definitie.begrippen));
};

export const verantwoording: Plaatser = (v) => {
  v.geplaatst.add('verantwoording');
  return v.merken.blok('blok', v.verantwoording);
};
