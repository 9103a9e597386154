/** V8 copies a part of a string that is shorter than this, and keeps a longer one as a view on the whole. */
const KORTSTE_BLIK = 13;

/**
 * The same text as a string of its own. A cell is a view on the block of text it was read from, so one cell that is kept
 * would keep a quarter of a megabyte in memory.
 */
export const kopie = (tekst: string): string =>
  tekst.length < KORTSTE_BLIK ? tekst : Buffer.from(tekst).toString();
