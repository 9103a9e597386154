import { accessSync, constants, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { keurBrowser } from '../browser/keuring.ts';
import { STATUS } from '../text/fout.ts';
import { bekendeRegios } from '../batch/regio.ts';
import { versie } from '../batch/pakket.ts';

export interface Onderzoek {
  naam: string;
  goed: boolean;
  uitkomst: string;
}

/** `jaarverslag doctor`: what of this machine works, and what to do about what does not. */
export async function onderzoek(
  uit: string,
  omgeving: NodeJS.ProcessEnv = process.env,
): Promise<Onderzoek[]> {
  const browser = await keurBrowser(omgeving);
  const node = Number(process.versions.node.split('.')[0]);
  const map = dichtstbij(resolve(uit));
  const schrijfbaar = magSchrijven(map);
  return [
    {
      naam: 'jaarverslag',
      goed: true,
      uitkomst: `versie ${versie()}, regio’s: ${bekendeRegios().join(', ')}`,
    },
    {
      naam: 'Node',
      goed: node >= 20,
      uitkomst:
        node >= 20
          ? `versie ${process.versions.node}`
          : `versie ${process.versions.node} is te oud; installeer Node 20 of nieuwer`,
    },
    {
      naam: 'Browser',
      goed: browser.fout === undefined,
      uitkomst: browser.fout
        ? browser.fout.zin
        : `${browser.versie} (${browser.gevonden?.herkomst}: ${browser.gevonden?.pad})`,
    },
    {
      naam: 'Lettertypen',
      goed: browser.lettertypenIngebed,
      uitkomst: browser.lettertypenIngebed
        ? 'staan in de pdf'
        : 'konden niet worden nagekeken, omdat er geen pdf is gemaakt',
    },
    {
      naam: 'Uitvoer',
      goed: schrijfbaar,
      uitkomst: schrijfbaar
        ? `in ${map} mag geschreven worden`
        : `in ${map} mag niet geschreven worden; kies een andere map met --uit`,
    },
  ];
}

/** 0 when all is well; 3 when no browser works, since no PDF can be made then; else 1. */
export function statusVan(delen: readonly Onderzoek[]): number {
  if (delen.every((deel) => deel.goed)) return STATUS.gemaakt;
  return delen.find((deel) => deel.naam === 'Browser')?.goed ? STATUS.onvoldoende : STATUS.geenBrowser;
}

export const toonOnderzoek = (delen: readonly Onderzoek[]): string =>
  delen.map(({ naam, goed, uitkomst }) => `${goed ? '✓' : '✗'} ${naam.padEnd(12)} ${uitkomst}`).join('\n');

function dichtstbij(map: string): string {
  let hier = map;
  while (!existsSync(hier)) hier = resolve(hier, '..');
  return hier;
}

function magSchrijven(map: string): boolean {
  try {
    accessSync(map, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
