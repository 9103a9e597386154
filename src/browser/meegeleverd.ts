import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { Fout, STATUS } from '../text/fout.ts';
import { leesTar } from './tar.ts';

type Omgeving = Readonly<Record<string, string | undefined>>;

/** The browser that came along with `npm ci`, still packed. */
interface Pakket {
  map: string;
  versie: string;
}

/** The bundled Chromium is a Linux x64 program; null on other machines and where the package is not installed. */
export function meegeleverdPakket(): Pakket | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const vereis = createRequire(import.meta.url);
    const wortel = path.resolve(path.dirname(vereis.resolve('@sparticuz/chromium')), '..', '..');
    const { version } = vereis(path.join(wortel, 'package.json')) as { version: string };
    const map = path.join(wortel, 'bin');
    return existsSync(path.join(map, 'chromium.br')) ? { map, versie: version } : null;
  } catch {
    return null;
  }
}

/**
 * The path of the unpacked Chromium and the environment it needs, unpacking it (200 MB, about two seconds) the first time.
 *
 * The package's own unpacker writes to one fixed path, so processes that start together run each other's half-written file,
 * and an old version is taken for the new one. Here everything is unpacked under a name of its own in a folder named after
 * the version, and comes into sight with one rename: whole, or not at all. Who loses the race uses what the winner made.
 */
export async function pakUit(
  pakket: Pakket,
  omgeving: Omgeving,
): Promise<{ pad: string; omgeving: Record<string, string> }> {
  const fouten: unknown[] = [];
  for (const voorraad of voorraadmappen(omgeving)) {
    try {
      await bereid(voorraad);
      const doel = path.join(voorraad, `chromium-${pakket.versie}`);
      if (!existsSync(doel)) await pakUitNaar(pakket, doel);
      return { pad: path.join(doel, 'chromium'), omgeving: browseromgeving(doel, omgeving) };
    } catch (fout) {
      fouten.push(fout);
    }
  }
  throw new Fout(
    'BROWSER_UITPAKKEN',
    `De meegeleverde browser kon niet worden uitgepakt (${reden(fouten)}): maak 250 MB vrij in een map waarin u mag schrijven en wijs die aan met XDG_CACHE_HOME, of installeer Google Chrome of Chromium.`,
    STATUS.geenBrowser,
  );
}

const reden = (fouten: unknown[]): string =>
  fouten.map((fout) => (fout as NodeJS.ErrnoException).code ?? 'het pakket is beschadigd').join(', ');

/** Folders to unpack in, best first: the user's cache, and a private folder in the temporary one for who has no home. */
function voorraadmappen(omgeving: Omgeving): string[] {
  const cache = omgeving.XDG_CACHE_HOME || (omgeving.HOME ? path.join(omgeving.HOME, '.cache') : '');
  const tijdelijk = path.join(omgeving.TMPDIR || tmpdir(), `jaarverslag-${userInfo().uid}`);
  return [...(path.isAbsolute(cache) ? [path.join(cache, 'jaarverslag')] : []), tijdelijk];
}

/** Makes the folder, and refuses one that another user of the machine put ready: a program is going to be run from it. */
async function bereid(map: string): Promise<void> {
  await mkdir(map, { recursive: true, mode: 0o700 });
  const { uid } = userInfo();
  const soort = await lstat(map);
  if (!soort.isDirectory() || soort.uid !== uid || (soort.mode & 0o022) !== 0) {
    throw Object.assign(new Error('folder of another user'), { code: 'EPERM' });
  }
}

/** Half an unpacking of 200 MB stays behind when a process is killed; nobody is at work on it after an hour. */
async function ruimResten(voorraad: string): Promise<void> {
  for (const naam of await readdir(voorraad)) {
    if (!/^chromium-.*\.[0-9a-f]{8}-[0-9a-f-]{27}$/.test(naam)) continue;
    const rest = path.join(voorraad, naam);
    const { mtimeMs } = await lstat(rest).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > 3_600_000) await rm(rest, { recursive: true, force: true });
  }
}

async function pakUitNaar(pakket: Pakket, doel: string): Promise<void> {
  const tijdelijk = `${doel}.${randomUUID()}`;
  try {
    await ruimResten(path.dirname(doel));
    await mkdir(path.join(tijdelijk, 'lettertypen'), { recursive: true });
    await Promise.all([
      pipeline(
        createReadStream(path.join(pakket.map, 'chromium.br'), { highWaterMark: 1 << 22 }),
        createBrotliDecompress({ chunkSize: 1 << 21 }),
        createWriteStream(path.join(tijdelijk, 'chromium'), { mode: 0o755 }),
      ),
      pakTarUit(path.join(pakket.map, 'al2023.tar.br'), tijdelijk),
      pakTarUit(path.join(pakket.map, 'fonts.tar.br'), tijdelijk),
      writeFile(path.join(tijdelijk, 'lettertypen.conf'), lettertypeninstelling(doel)),
    ]);
    await chmod(path.join(tijdelijk, 'chromium'), 0o755);
    await rename(tijdelijk, doel);
  } catch (fout) {
    await rm(tijdelijk, { recursive: true, force: true });
    const { code } = fout as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw fout;
  }
}

async function pakTarUit(bestand: string, map: string): Promise<void> {
  const archief = await promisify(brotliDecompress)(await readFile(bestand));
  for (const { naam, rechten, inhoud } of leesTar(archief)) {
    const pad = path.join(map, naam);
    if (path.relative(map, pad).startsWith('..')) throw new Error('tar archive leaves its folder');
    await mkdir(path.dirname(pad), { recursive: true });
    await writeFile(pad, inhoud, { mode: rechten });
  }
}

/** Only the fonts that came along: a character that the embedded fonts lack then looks the same on every machine. */
const lettertypeninstelling = (doel: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${xml(path.join(doel, 'fonts'))}</dir>
  <cachedir>${xml(path.join(doel, 'lettertypen'))}</cachedir>
</fontconfig>
`;

const xml = (tekst: string): string => tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * What the unpacked browser needs in its environment: its fonts, and its own libraries where the system lacks any. The
 * system's own go first where they are all there: they were made for its libc.
 */
export function browseromgeving(
  doel: string,
  omgeving: Omgeving,
  systeemmappen: readonly string[] = SYSTEEMMAPPEN,
): Record<string, string> {
  const lettertypen = { FONTCONFIG_FILE: path.join(doel, 'lettertypen.conf') };
  const mappen = [...(omgeving.LD_LIBRARY_PATH ?? '').split(':').filter(Boolean), ...systeemmappen];
  const heeft = (naam: string): boolean => mappen.some((map) => existsSync(path.join(map, naam)));
  if (BIBLIOTHEKEN.every(heeft)) return lettertypen;
  const eigen = path.join(doel, 'lib');
  const bestaand = omgeving.LD_LIBRARY_PATH;
  return { ...lettertypen, LD_LIBRARY_PATH: bestaand ? `${eigen}:${bestaand}` : eigen };
}

/** What Chromium links to beside libc; a bare Debian or Ubuntu image has none of these. */
const BIBLIOTHEKEN = [
  'libnspr4.so',
  'libplc4.so',
  'libplds4.so',
  'libnss3.so',
  'libnssutil3.so',
  'libexpat.so.1',
];
const SYSTEEMMAPPEN = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib64',
  '/usr/lib64',
  '/lib',
  '/usr/lib',
];
