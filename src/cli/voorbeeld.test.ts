import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** `jaarverslag voorbeeld` as a process. Needs the fixtures and `npm run build`. */

interface Proces {
  uit: string;
  fout: string;
  /** Resolves when stdout holds this. */
  zegt(tekst: string): Promise<void>;
  stuur(signaal: NodeJS.Signals): void;
  einde: Promise<number | null>;
}

function start(...woorden: string[]): Proces {
  const kind = spawn(process.execPath, ['dist/cli.js', 'voorbeeld', ...woorden]);
  const proces: Proces = {
    uit: '',
    fout: '',
    zegt: async (tekst) => {
      while (!proces.uit.includes(tekst)) {
        if (kind.exitCode !== null) throw new Error(`gestopt: ${proces.fout}`);
        await new Promise((verder) => setTimeout(verder, 20));
      }
    },
    stuur: (signaal) => void kind.kill(signaal),
    einde: new Promise((klaar) => kind.on('close', klaar)),
  };
  kind.stdout.on('data', (deel) => {
    proces.uit += String(deel);
  });
  kind.stderr.on('data', (deel) => {
    proces.fout += String(deel);
  });
  return proces;
}

const adresIn = (tekst: string): string => /http:\/\/127\.0\.0\.1:\d+\//.exec(tekst)![0];

describe('jaarverslag voorbeeld', () => {
  const leeg = mkdtempSync(join(tmpdir(), 'jaarverslag-leeg-'));
  afterAll(() => rmSync(leeg, { recursive: true }));

  it('zegt waar het voorbeeld staat en stopt met Ctrl-C meteen, ook als er nog gelezen wordt of een pagina openstaat', async () => {
    const proces = start('westelijke-mijnstreek');
    await proces.zegt('Ctrl-C');
    const pagina = await fetch(`${adresIn(proces.uit)}seinen`);
    expect(pagina.status).toBe(200);
    const begin = performance.now();
    proces.stuur('SIGINT');
    expect(await proces.einde).toBe(0);
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(proces.fout).toBe('');
  });

  it('geeft met --json het adres, en zegt op stderr wat er aan de exports mankeert', async () => {
    const proces = start('westelijke-mijnstreek', '--json', '--gegevens', leeg);
    await proces.zegt('\n');
    const uitkomst = JSON.parse(proces.uit);
    expect(uitkomst).toEqual({ status: 0, adres: adresIn(proces.uit) });
    while (!proces.fout.includes('\n')) await new Promise((verder) => setTimeout(verder, 20));
    const stand = (await (await fetch(`${uitkomst.adres}stand`)).json()) as {
      fout: { code: string; bericht: string };
    };
    expect(stand.fout.code).toBe('GEEN_EXPORTS');
    expect(proces.fout).toContain(stand.fout.bericht);
    proces.stuur('SIGTERM');
    expect(await proces.einde).toBe(0);
  });

  it('een regio die er niet is, is verkeerd gebruik', async () => {
    const proces = start('nergenshuizen');
    expect(await proces.einde).toBe(2);
    expect(proces.fout).toContain('"nergenshuizen" is geen bekende regio');
    expect(proces.uit).toBe('');
  });
});
