/** An element of XML with its names as they stand in the file. */
export interface Xml {
  naam: string;
  attributen: Readonly<Record<string, string>>;
  kinderen: Xml[];
  tekst: string;
}

const NAAM = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const ATTRIBUUT = new RegExp(`\\s+(${NAAM})="([^"<]*)"`, 'y');
const TAG = new RegExp(`<(/?)(${NAAM})((?:\\s+${NAAM}="[^"<]*")*)\\s*(/?)>`, 'y');
const LOSSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML cannot hold
const VERBODEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Reads XML as strictly as Word does; throws at the first fault. Comments and CDATA are no part of our files. */
export function leesXml(bron: string): Xml {
  if (VERBODEN.test(bron)) throw new Error('een teken dat niet in XML mag');
  const fout = LOSSE_AMPERSAND.exec(bron);
  if (fout) throw new Error(`losse & op ${fout.index}`);
  const top: Xml = { naam: '', attributen: {}, kinderen: [], tekst: '' };
  const open = [top];
  let plaats = /^<\?xml [^?]*\?>\s*/.exec(bron)?.[0].length ?? 0;
  while (plaats < bron.length) {
    const eind = bron.indexOf('<', plaats);
    const tekst = bron.slice(plaats, eind < 0 ? undefined : eind);
    open.at(-1)!.tekst += ontcijfer(tekst);
    if (eind < 0) break;
    plaats = leesTag(bron, eind, open);
  }
  if (open.length !== 1 || top.kinderen.length !== 1) throw new Error('niet alles is gesloten');
  return top.kinderen[0]!;
}

function leesTag(bron: string, plaats: number, open: Xml[]): number {
  TAG.lastIndex = plaats;
  const [heel, sluit, naam, binnen, leeg] = TAG.exec(bron) ?? [];
  if (heel === undefined) throw new Error(`geen tag: ${bron.slice(plaats, plaats + 60)}`);
  if (sluit) {
    if (open.pop()!.naam !== naam) throw new Error(`</${naam}> sluit iets anders`);
    return plaats + heel.length;
  }
  const element: Xml = { naam: naam!, attributen: leesAttributen(binnen!), kinderen: [], tekst: '' };
  open.at(-1)!.kinderen.push(element);
  if (!leeg) open.push(element);
  return plaats + heel.length;
}

function leesAttributen(binnen: string): Record<string, string> {
  const uit: Record<string, string> = {};
  ATTRIBUUT.lastIndex = 0;
  for (let vondst = ATTRIBUUT.exec(binnen); vondst; vondst = ATTRIBUUT.exec(binnen)) {
    if (vondst[1]! in uit) throw new Error(`twee keer ${vondst[1]}`);
    uit[vondst[1]!] = ontcijfer(vondst[2]!);
  }
  return uit;
}

const TEKENS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ontcijfer = (tekst: string): string =>
  tekst.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, tien, zestien, naam) =>
    naam ? TEKENS[naam]! : String.fromCodePoint(Number.parseInt(tien ?? zestien, tien ? 10 : 16)),
  );

/** Every element below this one with this name, in order. */
export const alle = (xml: Xml, naam: string): Xml[] =>
  xml.kinderen.flatMap((kind) => [...(kind.naam === naam ? [kind] : []), ...alle(kind, naam)]);

export const kind = (xml: Xml, naam: string): Xml | undefined =>
  xml.kinderen.find((eerste) => eerste.naam === naam);

/** The words of a paragraph or cell. */
export const woordenVan = (xml: Xml): string =>
  alle(xml, 'w:t')
    .map(({ tekst }) => tekst)
    .join('');

/** `w:val` of a child. */
export const waarde = (xml: Xml | undefined, naam: string): string | undefined =>
  xml && kind(xml, naam)?.attributen['w:val'];
