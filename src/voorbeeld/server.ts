import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fout } from '../text/fout.ts';
import type { Paginabestand } from './bestanden.ts';

/** What the page asks for; each is an answer of this moment. */
export interface Bron {
  pagina: ReadonlyMap<string, Paginabestand>;
  verslag(): { html: string; nummer: number };
  stand(): object;
  /** Where a figure comes from; null when there is no such figure. */
  uitleg(naam: string): object | null;
  /** Hears of a fault of the program. */
  fout(fout: unknown): void;
}

export interface Voorbeeldserver {
  /** `http://127.0.0.1:…/` */
  adres: string;
  /** Tells every open page that there is something else to see. */
  seinen(): void;
  /** Ends at once, open pages or not. */
  sluit(): Promise<void>;
}

const HIER = '127.0.0.1';
/** The page runs its own script and nothing else; the report, which has its own policy, runs none. */
const BELEID =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const VERSLAGBELEID =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const KOPPEN = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Serves the preview to this computer only: it listens on the loopback address, at a free port, and answers a request only
 * when it was meant for that address and does not come from another site. It reads nothing but its own few routes and
 * writes nothing.
 */
export async function serveer(bron: Bron): Promise<Voorbeeldserver> {
  const paginas = new Set<ServerResponse>();
  const server = createServer((vraag, antwoord) => {
    try {
      beantwoord(vraag, antwoord, bron, paginas);
    } catch (fout) {
      bron.fout(fout);
      if (!antwoord.headersSent) antwoord.writeHead(500, KOPPEN);
      antwoord.end();
    }
  });
  await new Promise<void>((klaar, mis) => {
    server.once('error', mis);
    server.listen(0, HIER, klaar);
  });
  // Keeps a connection that no proxy or sleeping laptop may take for dead.
  const hartslag = setInterval(() => {
    for (const pagina of paginas) pagina.write(':\n\n');
  }, 20_000);
  hartslag.unref();
  return {
    adres: `http://${HIER}:${poortVan(server)}/`,
    seinen: () => {
      for (const pagina of paginas) pagina.write('event: anders\ndata:\n\n');
    },
    sluit: () =>
      new Promise((klaar) => {
        clearInterval(hartslag);
        for (const pagina of paginas) pagina.end('event: gestopt\ndata:\n\n');
        server.close(() => klaar());
        // The farewell is on its way; whoever does not take it is cut off.
        setTimeout(() => server.closeAllConnections(), 50);
      }),
  };
}

const poortVan = (server: Server): number => (server.address() as AddressInfo).port;

interface Antwoord {
  status: number;
  soort: string;
  inhoud: string | Buffer;
  koppen?: Record<string, string>;
}

const weiger = (status: number, zin: string, koppen: Record<string, string> = {}): Antwoord => ({
  status,
  soort: 'text/plain; charset=utf-8',
  inhoud: `${zin}\n`,
  koppen,
});

const json = (inhoud: object): Antwoord => ({
  status: 200,
  soort: 'application/json; charset=utf-8',
  inhoud: JSON.stringify(inhoud),
});

function beantwoord(
  vraag: IncomingMessage,
  antwoord: ServerResponse,
  bron: Bron,
  paginas: Set<ServerResponse>,
): void {
  const [pad = '/', zoek] = (vraag.url ?? '/').split('?', 2);
  const mag = toelating(vraag);
  if (mag === null && pad === '/seinen') luister(vraag, antwoord, paginas);
  else {
    const { status, soort, inhoud, koppen } = mag ?? antwoordOp(pad, new URLSearchParams(zoek), bron);
    antwoord.writeHead(status, { 'Content-Type': soort, ...KOPPEN, ...koppen });
    antwoord.end(vraag.method === 'HEAD' ? undefined : inhoud);
  }
}

/** The refusal of a request that was not meant for us or wants more than to read; null for a good one. */
function toelating(vraag: IncomingMessage): Antwoord | null {
  if (!isVoorHier(vraag)) return weiger(403, 'Dit voorbeeld is alleen voor deze computer.');
  if (vraag.method === 'GET' || vraag.method === 'HEAD') return null;
  return weiger(405, 'Hier valt alleen te lezen.', { Allow: 'GET, HEAD' });
}

function antwoordOp(pad: string, vraag: URLSearchParams, bron: Bron): Antwoord {
  const bestand = bron.pagina.get(pad);
  if (bestand) return { status: 200, ...bestand, koppen: { 'Content-Security-Policy': BELEID } };
  if (pad === '/stand') return json(bron.stand());
  if (pad === '/uitleg') return antwoordUitleg(bron, vraag.get('naam') ?? '');
  if (pad !== '/verslag') return weiger(404, 'Deze pagina is er niet.');
  const { html, nummer } = bron.verslag();
  const koppen = { 'Content-Security-Policy': VERSLAGBELEID, Verslagnummer: String(nummer) };
  return { status: 200, soort: 'text/html; charset=utf-8', inhoud: html, koppen };
}

/** A name that an author has just taken away is no fault of the program: the page says what the sentence says. */
function antwoordUitleg(bron: Bron, naam: string): Antwoord {
  try {
    const uitleg = bron.uitleg(naam);
    return uitleg ? json(uitleg) : weiger(404, 'Er is nog geen verslag.');
  } catch (fout) {
    if (fout instanceof Fout) return weiger(404, fout.zin);
    throw fout;
  }
}

/** Keeps the line open, to tell the page when there is something else to see. */
function luister(vraag: IncomingMessage, antwoord: ServerResponse, paginas: Set<ServerResponse>): void {
  antwoord.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', ...KOPPEN });
  if (vraag.method === 'HEAD') {
    antwoord.end();
    return;
  }
  antwoord.write('retry: 1000\nevent: anders\ndata:\n\n');
  paginas.add(antwoord);
  vraag.once('close', () => paginas.delete(antwoord));
}

/**
 * Was this request meant for us? A name of another site that was made to point at this computer (DNS rebinding) gives
 * itself away by its Host, and a page of another site that asks for ours by what the browser says of it.
 */
function isVoorHier({ headers, socket }: IncomingMessage): boolean {
  const poort = socket.localPort;
  if (![`${HIER}:${poort}`, `localhost:${poort}`].includes((headers.host ?? '').toLowerCase())) return false;
  const vanaf = headers['sec-fetch-site'];
  return vanaf === undefined || vanaf === 'same-origin' || vanaf === 'none';
}
