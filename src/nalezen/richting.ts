import { groeiInWoorden, groeiMetTeken } from '../text/groeiwoorden.ts';
import { type Getal, TELBAAR, zegt } from './getypt.ts';
import type { Paar, Waarneming } from './paren.ts';
import { isOnwaar, type Richtingwoord } from './richtingwoorden.ts';
import type { Leescode } from './punt.ts';
import type { Zin } from './zin.ts';

/** Something provably wrong in a sentence. */
export interface Onwaar {
  code: Extract<Leescode, 'RICHTING_KLOPT_NIET' | 'GROEI_KLOPT_NIET'>;
  op: number;
  uitleg: string;
  voorstel: string[];
  /** The typed percentage that is wrong. */
  getal: Getal | null;
}

/**
 * Words of direction that go against the figures of the sentence. Each word must belong to one comparison: when there
 * is one word, it is wrong only if every comparison goes against it; with more, words and comparisons must alternate.
 */
export function onwareRichtingen(
  zin: Zin,
  woorden: readonly Richtingwoord[],
  paren: readonly Paar[],
): Onwaar[] {
  const koppels = koppel(zin, woorden, paren);
  return koppels
    .filter(
      ({ woord, bij }) =>
        bij.length > 0 && bij.every(({ oud, nieuw }) => isOnwaar(woord, oud.waarde, nieuw.waarde)),
    )
    .map(({ woord, bij }): Onwaar => {
      const [{ oud, nieuw }] = bij as [Paar];
      return {
        code: 'RICHTING_KLOPT_NIET',
        op: woord.van,
        uitleg: `“${woord.tekst}” klopt niet: van ${oud.toon} naar ${nieuw.toon} is ${groeiInWoorden(oud.waarde, nieuw.waarde)}. Verbeter het woord, of laat het programma het kiezen.`,
        voorstel: verschilVan(oud.naam, nieuw.naam, ` vorm="${woord.vorm}"`),
        getal: null,
      };
    });
}

function koppel(
  zin: Zin,
  woorden: readonly Richtingwoord[],
  paren: readonly Paar[],
): { woord: Richtingwoord; bij: readonly Paar[] }[] {
  if (woorden.length === 0 || paren.length === 0) return [];
  if (woorden.length === 1) {
    const [woord] = woorden as [Richtingwoord];
    return [{ woord, bij: paren.filter((paar) => paar.uit !== 'teller' || hoortBij(zin, woord, paar)) }];
  }
  if (woorden.length !== paren.length || paren.some(({ uit }) => uit === 'teller')) return [];
  const rij = [
    ...woorden.map(({ van }) => ({ van, is: 'woord' })),
    ...paren.map(({ van }) => ({ van, is: 'paar' })),
  ];
  rij.sort((a, b) => a.van - b.van);
  const omEnOm = rij.every(({ is }, i) => i === 0 || is !== rij[i - 1]!.is);
  return omEnOm ? woorden.map((woord, i) => ({ woord, bij: [paren[i]!] })) : [];
}

/** `van de 434 meldingen …`: the sentence goes on about some of them. */
const DEEL_VAN = /\bvan (?:de|deze|die|alle|onze)\s+$/i;
/** `steeg sterk, tot 434`; and `meer dan vorig jaar: 434`, where the word itself names the year. */
const LEIDT_NAAR = /^[^,;:(]*,\s+(?:tot|naar)\s+(?:\p{L}+\s+)?$/u;
const NA_DUBBELEPUNT = /^\s*:\s+(?:\p{L}+\s+)?$/u;
/** Between `meer` and `dan vorig jaar`: nothing, or what tables count; more anger or more parents are in no table. */
const VAN_HETZELFDE = new RegExp(`^\\S+(?:\\s(?:vaak|voor))*\\s(?:dan|als)\\s|${TELBAAR}`, 'iu');
/** `…, minder dan een jaar eerder` and `…; dat is hoger dan vorig jaar`: still about the figure before it. */
const VOEGT_TOE =
  /^[^,;:(]*[,;:(–-]\s*(?:(?:en\s+)?(?:dat|dit)\s+(?:is|was|zijn|waren|betekent)\s+(?:er\s+)?)?(?:een\s+)?(?:\p{L}+\s+)?$/u;

/** Where only the table holds the other year, word and figure must stand in one breath. */
function hoortBij({ tekst }: Zin, woord: Richtingwoord, paar: Paar): boolean {
  if (DEEL_VAN.test(tekst.slice(0, paar.van))) return false;
  if (woord.noemtJaar && /\s(?:dan|als)\s/.test(woord.tekst) && !VAN_HETZELFDE.test(woord.tekst))
    return false;
  const erna = woord.tot <= paar.van ? tekst.slice(woord.tot, paar.van) : '';
  if (LEIDT_NAAR.test(erna) || (woord.noemtJaar && NA_DUBBELEPUNT.test(erna))) return true;
  if (woord.noemtJaar && woord.van >= paar.tot && VOEGT_TOE.test(tekst.slice(paar.tot, woord.van)))
    return true;
  const tussen = woord.van < paar.van ? tekst.slice(woord.tot, paar.van) : tekst.slice(paar.tot, woord.van);
  return !/[,;:(]|\b(?:waarvan|daarvan|van wie|vooral|onder|tegen|dat|die|waar|terwijl|maar|en)\b/i.test(
    tussen,
  );
}

const VOOR_GROEI =
  /^[\s,;:(–-]*(?:(?:dat is|dit is|ofwel|oftewel|met|ongeveer|ruim|bijna|en|een|de|(?:stijging|daling|toename|afname|groei)(?:\s+van)?|\p{L}+e\s+(?:stijging|daling|toename|afname|groei)\s+van)\s*)*$/iu;
const TUSSEN_GROEI =
  /^\s*(?:(?:gestegen|gedaald|toegenomen|afgenomen|gegroeid|meer|minder|hoger|lager)\b)?[\s,:(]*$/i;

/** `(+67%)` behind a noun, or a phrase that says that it is the growth. */
const volgtOp = (tussen: string, getal: string, na: string): boolean =>
  VOOR_GROEI.test(tussen) ||
  (/^\s+(?:\p{L}+\s+){0,3}\($/u.test(tussen) && /^[+−–-]/.test(getal) && na.startsWith(')'));

/** Typed percentages beside a comparison that do not follow from it: `van 194 naar 289 (+67%)`. */
export function onwareGroei(
  { tekst }: Zin,
  waarnemingen: readonly Waarneming[],
  paren: readonly Paar[],
): Onwaar[] {
  return paren.flatMap((paar): Onwaar[] => {
    const [oud, nieuw] = [paar.oud.waarde, paar.nieuw.waarde];
    const bij = waarnemingen.find(({ getypt, van, tot }) => {
      if (!getypt?.procent) return false;
      if (van >= paar.tot) return volgtOp(tekst.slice(paar.tot, van), getypt.tekst, tekst.slice(tot));
      return tot <= paar.van && TUSSEN_GROEI.test(tekst.slice(tot, paar.van));
    });
    if (!bij?.getypt || oud === 0 || paar.uit === 'teller') return [];
    const groei = ((nieuw - oud) / oud) * 100;
    const teken = /^[+−–-]/.exec(bij.toon)?.[0];
    const tekenKlopt = teken === undefined || (teken === '+') === groei >= 0;
    if (tekenKlopt && zegt(bij.getypt, groei)) return [];
    return [
      {
        code: 'GROEI_KLOPT_NIET',
        op: bij.van,
        uitleg: `“${bij.toon}” klopt niet: van ${paar.oud.toon} naar ${paar.nieuw.toon} is ${groeiMetTeken(oud, nieuw)}. Een groei is het verschil, gedeeld door het oude cijfer.`,
        voorstel: verschilVan(paar.oud.naam, paar.nieuw.naam, ' vorm="procent"'),
        getal: bij.getypt,
      },
    ];
  });
}

const verschilVan = (oud: string | null, nieuw: string | null, vorm: string): string[] =>
  oud === null || nieuw === null ? [] : [`{{verschil "${oud}" "${nieuw}"${vorm}}}`];
