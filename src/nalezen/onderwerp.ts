import { vereenvoudig } from '../text/fout.ts';

/** Words that say nothing of what is counted. */
const LEEG = new Set(
  'aan aantal aantallen achter alle alleen als ander andere bij daar daarvan dan dat deel deze die dit door een eén eind er gaat gaan geen gevallen had hadden heeft hebben het hier hun iets ieder in is jaar jaren keer kreeg kregen kwam kwamen maar meer meeste met minder mogelijk naar nam namen niet nog nu of om onder ons onze ook op over per percentage procent ruim schooljaar samen staan staat stonden te tegen tegenover ten ter tijdens toe tot totaal totale tussen uit van vanaf vanuit veel vooral voor vorig vorige waar waarvan waren wat was we weer werd werden wie wij worden wordt zich zij zijn zoals zo'.split(
    ' ',
  ),
);
/** Second halves of compounds that carry a meaning of their own: `verzuimmeldingen` is about meldingen too. */
const DELEN = [
  'melding',
  'verzuim',
  'vrijstelling',
  'leerling',
  'jongere',
  'traject',
  'onderwijs',
  'verbaal',
  'school',
  'werk',
];

/** What a text is about: the stems of its words. */
export function onderwerpen(tekst: string): Set<string> {
  const uit = new Set<string>();
  const woorden = vereenvoudig(tekst)
    .replace(/[’']er(?:s)?\b/g, '')
    .match(/[a-z]+(?:\d+[a-z]?)?|\d+[a-z]?\+?/g);
  for (const woord of woorden ?? []) {
    if (LEEG.has(woord) || /^\d{3,}$/.test(woord)) continue;
    if (woord.length < 2 && !/\d/.test(woord)) continue;
    uit.add(stam(woord));
    for (const deel of DELEN) {
      const plek = woord.indexOf(deel);
      if (plek === -1 || woord.length < deel.length + 3) continue;
      uit.add(stam(deel));
      if (plek > 2) uit.add(stam(woord.slice(0, plek)));
    }
  }
  return uit;
}

/** `meldingen` and `melding`, `processen` and `proces`, `gestopt` and `stopt` are hardly ever different subjects. */
const stam = (woord: string): string =>
  woord
    .replace(/(?:ing|ingen|en|e|s)$/, '')
    .replace(/([a-z])\1$/, '$1')
    .slice(0, 8);
