import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { naslag } from './naslag.ts';

// `npm run naslag` writes the pages anew; the tests say when that is needed.
const map = join('docs', 'naslag');
mkdirSync(map, { recursive: true });
for (const [naam, tekst] of Object.entries(naslag())) writeFileSync(join(map, naam), tekst);
