import { describe, expect, test } from 'vitest';
import { leesTar } from './tar.ts';

/** One entry as `tar` writes it (ustar). */
function ingang(naam: string, inhoud: string, soort = '0', rechten = '0000755'): Buffer {
  const kop = Buffer.alloc(512);
  kop.write(naam, 0);
  kop.write(`${rechten}\0`, 100);
  kop.write(`${Buffer.byteLength(inhoud).toString(8).padStart(11, '0')}\0`, 124);
  kop.write(' '.repeat(8), 148);
  kop.write(soort, 156);
  const som = kop.reduce((totaal, byte) => totaal + byte, 0);
  kop.write(`${som.toString(8).padStart(6, '0')}\0 `, 148);
  const blokken = Buffer.alloc(Math.ceil(Buffer.byteLength(inhoud) / 512) * 512);
  blokken.write(inhoud);
  return Buffer.concat([kop, blokken]);
}

const einde = Buffer.alloc(1024);

describe('tar lezen', () => {
  test('geeft bestanden met naam, rechten en inhoud, en slaat mappen over', () => {
    const archief = Buffer.concat([
      ingang('lib/', '', '5'),
      ingang('lib/een.so', 'x'.repeat(513)),
      ingang('twee.txt', 'twee', '0', '0000644'),
      einde,
    ]);
    expect([...leesTar(archief)].map(({ naam, rechten, inhoud }) => [naam, rechten, inhoud.length])).toEqual([
      ['lib/een.so', 0o755, 513],
      ['twee.txt', 0o644, 4],
    ]);
  });

  test('weigert een archief dat halverwege ophoudt', () => {
    const half = ingang('een.so', 'x'.repeat(2000)).subarray(0, 1024);
    expect(() => [...leesTar(half)]).toThrow('damaged');
  });

  test('weigert een kop waarvan een byte is omgevallen', () => {
    const stuk = Buffer.concat([ingang('een.so', 'x'), einde]);
    stuk[3]! ^= 1;
    expect(() => [...leesTar(stuk)]).toThrow('damaged');
  });
});
