import { leesPagina } from './bestanden.ts';
import { Kijker } from './kijk.ts';
import { serveer } from './server.ts';
import { Werkplaats, type Werkopties } from './werkplaats.ts';

export interface Voorbeeld {
  /** Address of the page. */
  adres: string;
  /** The first build is over, with a report or with a fault in the page. */
  eerste: Promise<void>;
  sluit(): Promise<void>;
}

/** What stands in the place of the report as long as there is none. */
const NOG_NIETS = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Voorbeeld</title>
<style>body{font:1.0625rem/1.5 "Segoe UI",system-ui,sans-serif;color:#4c545b;margin:0;display:grid;place-items:center;min-height:100vh;text-align:center;padding:2rem;box-sizing:border-box}</style></head>
<body><p>Hier komt het verslag te staan.</p></body></html>`;

/**
 * Starts the preview of a regio: builds the report, serves it to this computer and builds it again at every change, until
 * it is closed. A fault in the definition or the exports is shown in the page; only a regio that does not exist is thrown
 * (REGIO_ONBEKEND, status 2). `bijFout` hears of every fault once, and of its repair (null).
 */
export async function toonVoorbeeld(
  regio: string,
  opties: Werkopties,
  bijFout: (fout: unknown) => void,
): Promise<Voorbeeld> {
  const werkplaats = new Werkplaats(regio, opties, { anders: () => server.seinen(), fout: bijFout });
  const server = await serveer({
    pagina: leesPagina(),
    verslag: () => ({ html: werkplaats.toestand.html ?? NOG_NIETS, nummer: werkplaats.toestand.nummer }),
    stand: () => {
      const { html: _, paneel, ...rest } = werkplaats.toestand;
      return { ...rest, ...paneel };
    },
    uitleg: (naam) => werkplaats.uitleg(naam),
    fout: bijFout,
  });
  const kijker = new Kijker(werkplaats.map, (verandering) => void bouw(verandering));
  const bouw = async (verandering: Parameters<Werkplaats['bouw']>[0]): Promise<void> => {
    await werkplaats.bouw(verandering);
    kijker.volg(werkplaats.gegevens);
  };
  const eerste = kijker.klaar().then(() => bouw('definitie'));
  return {
    adres: server.adres,
    eerste,
    sluit: async () => {
      await Promise.all([kijker.sluit(), server.sluit()]);
    },
  };
}
