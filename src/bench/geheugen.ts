import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory of a process and everything it started, in MB (proportional set size, so that shared pages count once).
 * Only Linux tells; 0 elsewhere.
 */
export function geheugenVanBoom(wortel: number): number {
  if (process.platform !== 'linux') return 0;
  const ouders = new Map<number, number>();
  for (const naam of readdirSync('/proc')) if (/^\d+$/.test(naam)) ouders.set(Number(naam), ouderVan(naam));
  const boom = new Set([wortel]);
  let groter = true;
  while (groter) {
    groter = false;
    for (const [pid, ouder] of ouders)
      if (boom.has(ouder) && !boom.has(pid)) {
        boom.add(pid);
        groter = true;
      }
  }
  return [...boom].reduce((som, pid) => som + pss(pid), 0) / 1024;
}

function ouderVan(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function pss(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
