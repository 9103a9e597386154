import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pakketmap } from '../batch/pakket.ts';
import { voerUit } from './programma.ts';

/** `npm run demo`: the report of the regio's named, from fixtures that are made first when they are not there. */
for (const regio of process.argv.slice(2)) {
  if (!existsSync(join(pakketmap(), 'fixtures', regio, 'gegevens'))) {
    const gemaakt = spawnSync(process.execPath, [join(pakketmap(), 'dist', 'fixtures.js'), regio], {
      stdio: 'inherit',
    });
    if (gemaakt.status !== 0) process.exit(gemaakt.status ?? 70);
  }
  process.exitCode = await voerUit(['bouw', regio]);
}
