/** What the start texts may ask: facts that hold or not, and words to fill in. */
export interface Invulling {
  readonly feiten: ReadonlySet<string>;
  readonly woorden: Readonly<Record<string, string>>;
}

const AANWIJZING = /^\s*«(?:als ([a-z0-9-]+)|(anders)|(einde))»\s*$/;
const WOORD = /«([a-z0-9-]+)»/g;

/**
 * Fills in a start text. A line `«als feit»` keeps what follows when the fact holds, up to `«anders»` or `«einde»`; they
 * may stand within each other. `«woord»` in a line becomes that word. These signs stand in no YAML, Markdown or Handlebars,
 * so that the text languages of the report need not be told apart from this one.
 *
 * Throws an Error (a fault of the program) for a word that is not there and for an `«als»` without `«einde»`.
 */
export function vulIn(tekst: string, { feiten, woorden }: Invulling): string {
  const open: boolean[] = [];
  const regels = tekst.split('\n').filter((regel) => {
    const [aanwijzing, feit, anders] = AANWIJZING.exec(regel) ?? [];
    if (aanwijzing === undefined) return open.every(Boolean);
    if (feit !== undefined) open.push(feiten.has(feit));
    else if (open.length === 0) throw new Error(`${regel.trim()} zonder «als …» in een starttekst`);
    else if (anders !== undefined) open.push(!open.pop()!);
    else open.pop();
    return false;
  });
  if (open.length > 0) throw new Error('«als …» zonder «einde» in een starttekst');
  return regels.join('\n').replace(WOORD, (_, naam: string) => {
    const woord = woorden[naam];
    if (woord === undefined) throw new Error(`«${naam}» in een starttekst is niet bekend`);
    return woord;
  });
}
