import { definitieFout } from '../text/fout.ts';

export const FORMATEN = ['html', 'pdf', 'json', 'csv', 'xlsx', 'docx'] as const;
export type Formaat = (typeof FORMATEN)[number];
/** What is made when nothing is asked (contract 3-output). */
export const GEWOON: readonly Formaat[] = ['html', 'pdf', 'json'];

/** Reads `html,pdf,xlsx`; throws FORMAAT_ONBEKEND (status 2). */
export function leesFormaten(tekst: string): Formaat[] {
  const gevraagd = [...new Set(tekst.split(',').map((deel) => deel.trim().toLowerCase()))];
  for (const naam of gevraagd)
    if (!(FORMATEN as readonly string[]).includes(naam))
      throw definitieFout(
        'FORMAAT_ONBEKEND',
        `het formaat "${naam}" kan dit programma niet maken; kies uit ${FORMATEN.join(', ')}.`,
      );
  return gevraagd as Formaat[];
}
