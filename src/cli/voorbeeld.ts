import { Fout, metCode } from '../text/fout.ts';
import { toonVoorbeeld } from '../voorbeeld/voorbeeld.ts';
import type { Opties } from './opties.ts';
import { openInBrowser } from './open.ts';

export type Voorbeeldopties = Pick<Opties, 'schooljaar' | 'gegevens' | 'profiel' | 'stil' | 'json'> & {
  open: boolean;
};

/** Where the command speaks: the address on stdout, everything else on stderr. */
export interface Stem {
  uit(tekst: string): void;
  fout(tekst: string): void;
}

/**
 * `jaarverslag voorbeeld`: shows the report while the author writes, until `stop` resolves (Ctrl-C). Faults of the author
 * stand in the page and on stderr and end nothing.
 */
export async function voorbeeld(
  regio: string,
  opties: Voorbeeldopties,
  stop: Promise<void>,
  stem: Stem,
): Promise<void> {
  const bijFout = (fout: unknown): void => {
    if (fout === null) stem.fout('Hersteld: het voorbeeld is weer bij.\n');
    else if (fout instanceof Fout) stem.fout(`${metCode(fout.zin, fout.code)}\n`);
    else
      stem.fout(
        `Het programma zelf maakte een fout. Stuur de regels hieronder naar de makers.\n${stapel(fout)}\n`,
      );
  };
  const lopend = await toonVoorbeeld(regio, opties, bijFout);
  const { adres } = lopend;
  if (opties.json) stem.uit(`${JSON.stringify({ status: 0, adres })}\n`);
  else if (opties.stil) stem.uit(`${adres}\n`);
  else
    stem.uit(
      `Het voorbeeld van ${regio} staat op ${adres}\nOpen dat adres in uw browser. Bewaart u een bestand, dan ziet u het daar meteen. Stoppen: Ctrl-C.\n`,
    );
  if (opties.open) openInBrowser(adres, stem.fout);
  await stop;
  await lopend.sluit();
}

const stapel = (fout: unknown): string =>
  fout instanceof Error ? (fout.stack ?? String(fout)) : String(fout);

/** Resolves at the first Ctrl-C, or when the terminal is closed. */
export const bijCtrlC = (): Promise<void> =>
  new Promise((klaar) => {
    for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signaal, () => klaar());
  });
