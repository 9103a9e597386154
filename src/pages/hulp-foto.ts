import { getal } from '../text/getallen.ts';
import { leesFoto, type Foto } from './foto.ts';
import type { Opties, Waarden } from './hulp.ts';
import { ontsnap } from './ontsnap.ts';
import type { Vertelling } from './vertelling.ts';

/** The room of a picture on paper, in millimetres, as the style sheet has it. */
const VAK = { breed: { breed: 126, hoog: 120 }, rechts: { breed: 61, hoog: 90 } } as const;
/** Fewer pixels to an inch look blurred on paper. */
const MINSTE_DPI = 100;

/** A picture with its words, as wide as the text or at its right. */
export function foto(v: Vertelling, [bestand]: Waarden, opties: Opties): string {
  const naam = String(bestand);
  const beeld = leesFoto(v.stof.definitie, naam, { bestand: v.waar });
  const plaats = opties.plaats === 'rechts' ? 'rechts' : 'breed';
  waarschuwVoorKorrel(v, naam, beeld, plaats);
  const alt = ontsnap(String(opties.alt));
  const onder = onderschrift(opties);
  return v.merken.blok(
    plaats === 'rechts' ? 'zijfoto' : 'blok',
    `<div class="foto${plaats === 'rechts' ? ' rechts' : ''}"><img src="${beeld.data}" alt="${alt}" width="${beeld.breed}" height="${beeld.hoog}">${onder}</div>`,
  );
}

/** `De nieuwe school. Foto: de gemeente` */
function onderschrift({ bijschrift, maker }: Opties): string {
  const delen = [
    ...(bijschrift === undefined ? [] : [ontsnap(String(bijschrift))]),
    ...(maker === undefined ? [] : [`<span class="maker">Foto: ${ontsnap(String(maker))}</span>`]),
  ];
  return delen.length ? `<p class="fotobijschrift">${delen.join(' ')}</p>` : '';
}

function waarschuwVoorKorrel(
  v: Vertelling,
  naam: string,
  { breed, hoog }: Foto,
  plaats: keyof typeof VAK,
): void {
  const vak = VAK[plaats];
  const gedrukt = Math.min(vak.breed, (vak.hoog * breed) / hoog);
  const nodig = Math.ceil((gedrukt / 25.4) * MINSTE_DPI);
  if (breed >= nodig) return;
  v.waarschuwingen.add(
    `${v.waar}: de foto "${naam}" is ${getal(breed)} pixels breed en wordt op papier klein of onscherp; neem er een van minstens ${getal(nodig)} pixels breed.`,
  );
}
