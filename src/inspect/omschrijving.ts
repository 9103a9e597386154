import { getal } from '../text/getallen.ts';
import type { Datumvorm, Kolomnotatie } from './datumvorm.ts';
import type { Inhoud } from './inhoud.ts';

const VELDEN: Readonly<Record<string, string>> = {
  id: 'het nummer van de rij',
  leerling: 'het nummer van de leerling',
  geboortedatum: 'de geboortedatum',
  gemeente: 'de woongemeente',
  werkproces: 'het soort werkproces of melding',
  soort: 'het soort verzuim binnen het werkproces',
  ontvangen: 'de datum waarop de melding binnenkwam',
  afgesloten: 'de datum waarop het werkproces werd afgesloten',
  uitgeschreven: 'de datum van uitschrijving bij de school',
  status: 'de status van het werkproces',
  meldingen: 'het aantal meldingen in het werkproces',
  brin: 'het BRIN van de school',
  school: 'de naam van de school',
  onderwijssoort: 'de onderwijssoort',
  leerweg: 'de leerweg in het mbo',
  oorzaak: 'de oorzaak',
  resultaat: 'het resultaat of de afdoening',
  actieGewenst: 'of de school actie wil (ja of nee)',
  artikel: 'het artikel van de Leerplichtwet',
  besluit: 'het besluit',
  besloten: 'de datum van het besluit',
  geldigTot: 'tot wanneer de vrijstelling geldt',
  instrument: 'het instrument, zoals een proces-verbaal',
  verzuimsoort: 'het soort verzuim',
  datum: 'de datum van de handhaving',
  afloop: 'de afloop',
  vestigingsgemeente: 'de gemeente van de school',
  startkwalificatie: 'of er een startkwalificatie is (ja of nee)',
  ingeschreven: 'de datum van inschrijving',
};

/** What a field is, in words. */
export const veldtekst = (veld: string): string => VELDEN[veld] ?? veld;

const VORMEN: Partial<Record<Datumvorm, string>> = {
  'mm-dd-jjjj': 'mm-dd-jjjj, Amerikaans',
  'mm/dd/jjjj': 'mm/dd/jjjj, Amerikaans',
  'mm.dd.jjjj': 'mm.dd.jjjj, Amerikaans',
  maandnaam: 'dag, naam van de maand en jaar',
  excel: 'dagnummer van Excel',
};

/** A notation of dates as it is told: `dd-mm-jjjj`, `jjjj-mm-dd met tijd`. */
export const notatietekst = ({ vorm, tijd }: Pick<Kolomnotatie, 'vorm' | 'tijd'>): string =>
  `${VORMEN[vorm] ?? vorm}${tijd ? ' met tijd' : ''}`;

/** What the cells of a column look like, in a few words and without a value. */
export function omschrijf(inhoud: Inhoud): string {
  const { teller } = inhoud;
  if (inhoud.leeg) return 'leeg';
  if (inhoud.datum) return `datum (${notatietekst(inhoud.datum)})`;
  if (inhoud.gemeente.deel >= 0.8) return inhoud.gemeente.nummers ? 'gemeentenummer' : 'gemeentenaam';
  if (inhoud.brin >= 0.8) return 'BRIN';
  if (inhoud.janee >= 0.9 && teller.waarden.size <= 4) return 'ja of nee';
  if (inhoud.uniek && inhoud.nummer >= 0.8) return 'uniek nummer';
  if (inhoud.getal >= 0.95 && inhoud.isLijst) return 'getal';
  if (inhoud.nummer >= 0.8 && !inhoud.isLijst) return 'nummer';
  if (inhoud.isLijst)
    return teller.waarden.size === 1 ? 'één waarde' : `lijst van ${teller.waarden.size} waarden`;
  return teller.volledig ? `tekst, ${getal(teller.waarden.size)} verschillende` : 'tekst';
}
