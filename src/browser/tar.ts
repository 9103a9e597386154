/** One regular file of a tar archive; `rechten` are its Unix permission bits. */
export interface TarBestand {
  naam: string;
  rechten: number;
  inhoud: Buffer;
}

const BLOK = 512;

/**
 * The regular files of a ustar archive held in memory; folders, links and other entries are passed over.
 * Thirty lines instead of a dependency: the archives are ours to choose, small, and have short names.
 * Throws when a header is damaged, so that half an archive is never taken for a whole one.
 */
export function* leesTar(archief: Buffer): Generator<TarBestand> {
  for (let plaats = 0; plaats + BLOK <= archief.length; ) {
    const kop = archief.subarray(plaats, plaats + BLOK);
    if (kop.every((byte) => byte === 0)) return;
    const lengte = octaal(kop, 124, 12);
    if (!klopt(kop) || plaats + BLOK + lengte > archief.length) throw new Error('damaged tar archive');
    const soort = kop[156];
    if (soort === 0 || soort === 0x30) {
      const map = tekst(kop, 345, 155);
      yield {
        naam: (map ? `${map}/` : '') + tekst(kop, 0, 100),
        rechten: octaal(kop, 100, 8) & 0o777,
        inhoud: archief.subarray(plaats + BLOK, plaats + BLOK + lengte),
      };
    }
    plaats += BLOK + Math.ceil(lengte / BLOK) * BLOK;
  }
}

function tekst(kop: Buffer, van: number, lengte: number): string {
  const veld = kop.subarray(van, van + lengte);
  const eind = veld.indexOf(0);
  return veld.subarray(0, eind < 0 ? lengte : eind).toString('utf8');
}

const octaal = (kop: Buffer, van: number, lengte: number): number =>
  Number.parseInt(tekst(kop, van, lengte).trim() || '0', 8);

/** The header's checksum counts its own eight bytes as spaces. */
function klopt(kop: Buffer): boolean {
  const som = kop.reduce((totaal, byte, i) => totaal + (i >= 148 && i < 156 ? 0x20 : byte), 0);
  return som === octaal(kop, 148, 8);
}
