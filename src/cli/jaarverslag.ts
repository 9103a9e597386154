#!/usr/bin/env node
import { voerUit } from './programma.ts';

// `| head` closes our output before we are done: that is no fault.
process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
  if (fout.code !== 'EPIPE') throw fout;
  process.exit(0);
});
process.exitCode = await voerUit(process.argv.slice(2));
