import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ontsnap } from '../pages/ontsnap.ts';
import { BREED } from './proefmap.ts';
import { schermVan } from './terminal.ts';

/** A page with a terminal in which a command was typed and this came out. */
export function venster(opdracht: string, uitvoer: string, hoogstens = 60): string {
  const regels = schermVan(uitvoer).map((regel) =>
    regel.map(({ tekst, stijl }) => `<span class="${stijl}">${ontsnap(tekst)}</span>`).join(''),
  );
  const zichtbaar = regels.length > hoogstens ? [...regels.slice(0, hoogstens), '<i>…</i>'] : regels;
  return `<!doctype html><meta charset="utf-8"><style>${STIJL}</style>
<div id="beeld"><header>Terminal</header><pre><b>C:\\jaarverslag&gt; ${ontsnap(opdracht)}</b>\n\n${zichtbaar.join('\n')}</pre></div>`;
}

/** The bundled browser knows no letter of equal widths; fontconfig says which one this computer has. */
const letter = (): string =>
  readFileSync(
    execFileSync('fc-match', ['-f', '%{file}', 'DejaVu Sans Mono'], { encoding: 'utf8' }),
  ).toString('base64');

const STIJL = `
  @font-face { font-family: gelijk; src: url(data:font/ttf;base64,${letter()}); }
  body { margin: 0; background: #fff; }
  #beeld { display: inline-block; margin: 0; border: 1px solid #b9c2c9; border-radius: 8px; overflow: hidden; }
  header { padding: 5px 14px; background: #e6eaed; color: #3d474e; font: 14px "Source Sans 3", Arial, sans-serif; }
  pre { margin: 0; width: ${BREED + 4}ch; padding: 12px 16px 16px; background: #fbfcfc; color: #1d2429;
    font: 15px/1.36 gelijk; white-space: pre-wrap; overflow-wrap: anywhere; }
  b { color: #0b5394; font-weight: 400; } i { color: #5d6870; }
  .zacht { color: #6a747b; } .kleur { color: #0b6a78; } .cursor { background: #1d2429; color: #fff; }
  .onzichtbaar { visibility: hidden; }
`;
