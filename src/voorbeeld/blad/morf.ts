import { opvraag } from '../../records/opvraag.ts';

/**
 * Makes a document the same as a new one by changing only what differs, so that nothing flashes and what stays keeps its
 * place and its scroll position. The document runs no scripts; its style stands in the head.
 */
export function maakGelijk(oud: Document, nieuw: Document): void {
  oud.title = nieuw.title;
  kenmerken(oud.documentElement, nieuw.documentElement);
  stijlen(oud, nieuw);
  morf(oud.body, nieuw.body);
}

/** A style sheet with the same text stays, because the letter of the report is in it and would have to load again. */
function stijlen(oud: Document, nieuw: Document): void {
  const van = [...oud.head.querySelectorAll('style')];
  const naar = [...nieuw.head.querySelectorAll('style')];
  if (van.length === naar.length && van.every((stijl, i) => stijl.textContent === naar[i]!.textContent))
    return;
  for (const stijl of naar) oud.head.append(oud.importNode(stijl, true));
  for (const stijl of van) stijl.remove();
}

function kenmerken(oud: Element, nieuw: Element): void {
  for (const { name } of [...oud.attributes]) if (!nieuw.hasAttribute(name)) oud.removeAttribute(name);
  for (const { name, value } of nieuw.attributes)
    if (oud.getAttribute(name) !== value) oud.setAttribute(name, value);
}

function morf(oud: Element, nieuw: Element): void {
  kenmerken(oud, nieuw);
  const van = [...oud.childNodes];
  const naar = [...nieuw.childNodes];
  let begin = 0;
  while (begin < van.length && begin < naar.length && van[begin]!.isEqualNode(naar[begin]!)) begin++;
  const samen = Math.min(van.length, naar.length) - begin;
  let eind = 0;
  while (eind < samen && van.at(-1 - eind)!.isEqualNode(naar.at(-1 - eind)!)) eind++;
  const [rest, gewenst] = [van.slice(begin, van.length - eind), naar.slice(begin, naar.length - eind)];
  // Equal children divide the others into stretches, each with what was there and what must come there.
  let [o, n] = [0, 0];
  for (const [i, j] of [...paren(rest, gewenst), [rest.length, gewenst.length] as const]) {
    vervang(oud, rest.slice(o, i), gewenst.slice(n, j), rest[i] ?? van[van.length - eind] ?? null);
    [o, n] = [i + 1, j + 1];
  }
}

/** Places of children that are the same in both lists, in order in both. */
function paren(van: readonly ChildNode[], naar: readonly ChildNode[]): [number, number][] {
  const plaatsen = new Map<string, number[]>();
  van.forEach((kind, i) => {
    opvraag(plaatsen, tekstVan(kind), () => []).push(i);
  });
  const uit: [number, number][] = [];
  let vanaf = 0;
  naar.forEach((kind, j) => {
    const i = plaatsen.get(tekstVan(kind))?.find((plaats) => plaats >= vanaf);
    if (i === undefined || !isElement(kind)) return;
    uit.push([i, j]);
    vanaf = i + 1;
  });
  return uit;
}

const isElement = (kind: ChildNode): kind is Element => kind.nodeType === Node.ELEMENT_NODE;
const tekstVan = (kind: ChildNode): string => (isElement(kind) ? kind.outerHTML : `#${kind.nodeValue}`);

/** Changes a stretch of children into another: what is alike is made equal in its place, the rest goes or comes. */
function vervang(ouder: Element, van: ChildNode[], naar: readonly ChildNode[], voor: ChildNode | null): void {
  let vanaf = 0;
  for (const nieuw of naar) {
    const i = van.findIndex((kind, plaats) => plaats >= vanaf && lijktOp(kind, nieuw));
    if (i === -1) {
      ouder.insertBefore(ouder.ownerDocument.importNode(nieuw, true), van[vanaf] ?? voor);
      continue;
    }
    for (const weg of van.slice(vanaf, i)) weg.remove();
    vanaf = i + 1;
    const kind = van[i]!;
    if (isElement(kind)) morf(kind, nieuw as Element);
    else if (kind.nodeValue !== nieuw.nodeValue) kind.nodeValue = nieuw.nodeValue;
  }
  for (const weg of van.slice(vanaf)) weg.remove();
}

/** The same kind of thing with the same name. A drawing is one thing: it is the same or it is another. */
const lijktOp = (a: ChildNode, b: ChildNode): boolean =>
  a.nodeName === b.nodeName &&
  (!isElement(a) || (a.id === (b as Element).id && a.nodeName.toLowerCase() !== 'svg'));
