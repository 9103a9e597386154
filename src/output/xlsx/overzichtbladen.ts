import type { Stof } from '../../pages/stof.ts';
import { titelInWoorden } from '../../pages/verslag.ts';
import { naam } from '../../records/schooljaar.ts';
import type { Tabel } from '../../records/tabel.ts';
import { type Blad, Bladbouwer, INHOUD } from './blad.ts';
import { aantal, type Celstijlen, figuur, heeftProcent, PROCENTUITLEG, tekst } from './cellen.ts';
import { leestitel } from './leestitel.ts';

const KERNCIJFERS = 'Kerncijfers';
const VERANTWOORDING = 'Verantwoording';

/** A table with the name of its sheet and its title as a reader sees it. */
interface Ingang {
  tabel: Tabel;
  titel: string;
  blad: string;
}

/** Title of the document: what it is, of whom, and which schooljaar. */
export function documenttitel(stof: Stof): string {
  const { regio, schooljaar, gemeente } = stof.definitie;
  const kop = titelInWoorden(stof, regio.titel);
  const delen = [gemeente ?? regio.naam, naam(schooljaar)];
  return [kop, ...delen.filter((deel) => !kop.includes(deel))].join(' ');
}

/** The first sheet: what this workbook is, and one line per table that leads to it. */
export function inhoudblad(stof: Stof, ingangen: readonly Ingang[], stijlen: Celstijlen): Blad {
  const { regio, schooljaar, gemeente } = stof.definitie;
  const feiten = [
    ['Schooljaar', naam(schooljaar)],
    ...(gemeente === undefined ? [] : [['Gemeente', gemeente]]),
    ['Regio', regio.naam],
    ['Organisatie', regio.organisatie],
  ] as const;
  const blad = new Bladbouwer(INHOUD, [34, 62, 18, 46], stijlen).titel(documenttitel(stof));
  for (const [wat, waarde] of feiten)
    blad.rij([tekst(wat, stijlen.vet), tekst(waarde, { ...stijlen.tekst, align: 'left' })]);
  blad
    .wit()
    .rij(['Blad', 'Tabel', 'Eenheid', 'Bron'].map((kop) => tekst(kop, stijlen.kop)))
    .zetVast();
  const regel = (naar: string, ...cellen: string[]): void => {
    blad.koppel(0, naar);
    blad.rij([
      tekst(naar, { ...stijlen.koppeling, alignVertical: 'top' }),
      ...cellen.map((cel) => tekst(cel, stijlen.tekst)),
    ]);
  };
  for (const { tabel, titel, blad: naar } of ingangen) regel(naar, titel, tabel.eenheid, tabel.bron);
  regel(KERNCIJFERS, 'De cijfers die in de tekst staan');
  regel(VERANTWOORDING, 'Welke bestanden zijn gelezen, en hoeveel rijen daarvan zijn gebruikt');
  return blad.klaar(true);
}

/** The figures of the running text: name, number, unit and what is counted. */
export function kerncijferblad({ cijfers }: Stof, stijlen: Celstijlen): Blad {
  const blad = new Bladbouwer(KERNCIJFERS, [40, 14, 18, 70], stijlen)
    .titel('Kerncijfers')
    .zin('De cijfers die in de tekst staan, met de naam die ze in de definitie hebben.')
    .koppeling('Naar de inhoud', INHOUD)
    .rij([
      tekst('Naam', stijlen.kop),
      tekst('Waarde', { ...stijlen.kop, align: 'right' }),
      tekst('Eenheid', stijlen.kop),
      tekst('Wat het telt', stijlen.kop),
    ])
    .zetVast();
  for (const { id, cel, tekst: woorden } of cijfers.values())
    blad.rij([
      tekst(id, stijlen.tekst),
      figuur(cel, { alignVertical: 'top' }),
      tekst(cel.eenheid, stijlen.tekst),
      tekst(woorden, stijlen.tekst),
    ]);
  const cellen = [...cijfers.values()].map(({ cel }) => cel);
  blad.wit();
  for (const [staat, noot] of NOTEN) if (cellen.some(({ status }) => status === staat)) blad.zin(noot);
  if (heeftProcent(cellen)) blad.zin(PROCENTUITLEG);
  return blad.klaar(true);
}

const NOTEN = [
  ['leeg', 'Een lege cel = geen.'],
  ['geheim', '• = niet getoond, omdat het om te weinig jongeren gaat.'],
  ['niet-beschikbaar', 'n.b. = niet beschikbaar.'],
] as const;

const REKENING = ['gelezen', 'gebruikt', 'buitenBereik', 'afgekeurd'] as const;

/** The account: the rows of each file, and the tables that could not be made. */
export function verantwoordingblad(stof: Stof, stijlen: Celstijlen): Blad {
  const { bestanden } = stof.grootboek;
  const rechts = { ...stijlen.kop, align: 'right' } as const;
  const blad = new Bladbouwer(VERANTWOORDING, [44, 14, 12, 12, 12, 12, 68], stijlen)
    .titel('Verantwoording')
    .zin('Elke gelezen rij is gebruikt, valt buiten het bereik van dit verslag, of is afgekeurd.')
    .koppeling('Naar de inhoud', INHOUD)
    .rij([
      tekst('Bestand', stijlen.kop),
      tekst('Profiel', stijlen.kop),
      ...['Gelezen', 'Gebruikt', 'Buiten bereik', 'Afgekeurd'].map((kop) => tekst(kop, rechts)),
      tekst('SHA-256', stijlen.kop),
    ])
    .zetVast();
  for (const bestand of bestanden)
    blad.rij([
      tekst(bestand.bestand, stijlen.tekst),
      tekst(bestand.profiel),
      ...REKENING.map((veld) => aantal(bestand[veld])),
      tekst(bestand.sha256),
    ]);
  if (bestanden.length > 1)
    blad.rij([
      tekst('Totaal', stijlen.totaal),
      tekst('', stijlen.totaal),
      ...REKENING.map((veld) =>
        aantal(
          bestanden.reduce((som, bestand) => som + bestand[veld], 0),
          stijlen.totaal,
        ),
      ),
      tekst('', stijlen.totaal),
    ]);
  blad.wit();
  for (const gemist of stof.ontbreekt.values())
    blad.zin(`Niet te maken: ${leestitel(stof, gemist)}, want ${gemist.reden.replace(/\.$/, '')}.`);
  blad.zin(`Gemaakt met jaarverslag ${stof.versie}.`);
  return blad.klaar(true);
}
