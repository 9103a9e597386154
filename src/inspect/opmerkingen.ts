import { heeftSpoor, heeftStuurteken } from '../intake/codering.ts';
import { inRijen } from '../text/getallen.ts';
import { opsomming } from '../text/opsomming.ts';
import type { Inhoud } from './inhoud.ts';
import type { Inspectie } from './inspectie.ts';
import { kaleNaam } from './veldnamen.ts';
import { notatietekst } from './omschrijving.ts';

const aanhaal = (namen: readonly string[]): string => opsomming(namen.map((naam) => `"${naam}"`));

/** What stands out in a file, each in one sentence with what to do; no values. */
export function opmerkingenOver(inspectie: Inspectie, inhouden: readonly Inhoud[]): string[] {
  return [
    ...overVorm(inspectie),
    ...overRijen(inspectie),
    ...overKolommen(inspectie, inhouden),
    ...overDatums(inspectie, inhouden),
  ];
}

function* overVorm({ vorm, kolommen, soort }: Inspectie): Generator<string> {
  if (vorm.zonderKop)
    yield 'Op de eerste regel staan gegevens en geen namen van kolommen. Neem de kop op in de export; zonder namen is er geen profiel te maken.';
  else if (vorm.kopregel > (vorm.sepRegel ? 2 : 1))
    yield `De namen van de kolommen staan op regel ${vorm.kopregel}; wat erboven staat, is een titel.`;
  if (kolommen.length === 1 && vorm.formaat === 'csv')
    yield 'Er is maar één kolom te zien. Is dit een export? Kijk met welk teken de kolommen gescheiden zijn.';
  if (vorm.regeleinde === 'gemengd')
    yield 'De regels eindigen niet allemaal hetzelfde (CRLF en LF door elkaar); dat gebeurt als bestanden aan elkaar zijn geplakt.';
  if (soort === null && !vorm.zonderKop)
    yield 'Dit lijkt op geen export die het programma kent (werkprocessen, vrijstellingen, handhaving, inschrijvingen of open cijfers).';
}

function* overRijen({ telling }: Inspectie): Generator<string> {
  const { anderAantal, onleesbaar, totaal, leeg } = telling;
  if (telling.rijen - leeg - totaal === 0) yield 'Onder de kop staat geen enkele rij met gegevens.';
  if (anderAantal > 0)
    yield `${inRijen(anderAantal)} met meer of minder velden dan de kop: waarschijnlijk staat er een scheidingsteken los in een tekst. Zulke rijen worden afgekeurd.`;
  if (onleesbaar > 0)
    yield `${inRijen(onleesbaar)} met een aanhalingsteken dat niet wordt gesloten. Zulke rijen worden afgekeurd.`;
  if (totaal > 0) yield `${inRijen(totaal)} met een totaal onderaan; daar telt het programma niet mee.`;
}

function* overKolommen(
  { kolommen, soort, telling }: Inspectie,
  inhouden: readonly Inhoud[],
): Generator<string> {
  const kaal = kolommen.map(({ naam }) => kaleNaam(naam));
  const dubbel = kolommen.filter(({ naam }, i) => naam !== '' && kaal.indexOf(kaal[i]!) < i);
  if (dubbel.length > 0)
    yield `De kolom ${aanhaal([...new Set(dubbel.map(({ naam }) => naam))])} staat er vaker dan één keer; geef elke kolom een eigen naam.`;
  const vol = telling.rijen > 0;
  const leeg = kolommen.filter(({ veld, gevuld }) => vol && veld !== null && gevuld === 0);
  if (leeg.length > 0)
    yield `Helemaal leeg: ${aanhaal(leeg.map(({ naam }) => naam))}. Wat daarop rust, kan het verslag niet tellen.`;
  const id = kolommen.findIndex(({ veld }) => veld === 'id');
  if (id >= 0 && soort && !inhouden[id]!.uniek && inhouden[id]!.teller.bekeken > 1)
    yield `De kolom "${kolommen[id]!.naam}" heeft niet in elke rij een ander nummer; rijen met hetzelfde nummer tellen één keer.`;
  const scheef = kolommen.filter((_, i) => heeft(inhouden[i]!, heeftSpoor));
  if (scheef.length > 0)
    yield `In ${aanhaal(scheef.map(({ naam }) => naam))} staan tekens die verkeerd zijn omgezet (zoals Ã« voor ë). Maak de export opnieuw.`;
  const stuur = kolommen.filter((_, i) => heeft(inhouden[i]!, heeftStuurteken));
  if (stuur.length > 0)
    yield `In ${aanhaal(stuur.map(({ naam }) => naam))} staan onzichtbare tekens; zulke rijen worden afgekeurd.`;
  for (const { naam, persoonlijk } of kolommen)
    if (
      persoonlijk === 'burgerservicenummer' &&
      /leerling|jongere|client|deelnemer|nummer$|nr$/i.test(naam) &&
      !/bsn|burger/i.test(naam)
    )
      yield `De kolom "${naam}" heeft burgerservicenummers en wordt niet gelezen; neem ook een eigen leerlingnummer op in de export.`;
}

const heeft = ({ teller }: Inhoud, is: (cel: string) => boolean): boolean =>
  [...teller.waarden.keys()].some(is);

function* overDatums({ kolommen }: Inspectie, inhouden: readonly Inhoud[]): Generator<string> {
  const datums = kolommen.flatMap(({ naam, veld }, i) => {
    const { datum } = inhouden[i]!;
    return datum && veld !== null ? [{ naam, datum }] : [];
  });
  const vormen = new Set(datums.map(({ datum }) => datum.vorm));
  if (vormen.size > 1)
    yield `De datums zijn niet overal hetzelfde geschreven: ${datums.map(({ naam, datum }) => `"${naam}" ${notatietekst(datum)}`).join(', ')}.`;
  const onbeslist = datums.filter(({ datum }) => datum.onbeslist).map(({ naam }) => naam);
  if (onbeslist.length > 0)
    yield `In ${aanhaal(onbeslist)} is niet te zien of de dag of de maand voorop staat; gelezen wordt de dag voorop.`;
  for (const { naam, datum } of datums) {
    if (datum.vorm.startsWith('mm'))
      yield `In "${naam}" staat de maand voor de dag, zoals in Amerika. Zet in de export de dag voorop, of laat met --schrijf een profiel maken.`;
    if (datum.vorm === 'dd-mm-jj')
      yield `In "${naam}" heeft het jaar twee cijfers; zo leest het programma geen datums. Maak de export met vier cijfers.`;
    if (datum.anders > 0)
      yield `In "${naam}" is de datum in ${inRijen(datum.anders)} anders geschreven dan de rest (${notatietekst(datum)}); kijk dat na.`;
    if (datum.geenDatum > 0)
      yield `In "${naam}" staat in ${inRijen(datum.geenDatum)} iets dat geen datum is.`;
  }
}
