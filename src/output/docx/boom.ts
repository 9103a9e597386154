import type { DefaultTreeAdapterTypes as Boom } from 'parse5';

export type Element = Boom.Element;
export type Knoop = Boom.ChildNode;

export const isElement = (knoop: Boom.Node): knoop is Element => 'tagName' in knoop;
export const isTekst = (knoop: Boom.Node): knoop is Boom.TextNode => knoop.nodeName === '#text';

export const eigenschap = (element: Element, naam: string): string | undefined =>
  element.attrs.find((attribuut) => attribuut.name === naam)?.value;

/** Does the element have one of these classes? */
export function heeft(element: Element, ...klassen: string[]): boolean {
  const eigen = eigenschap(element, 'class')?.split(/\s+/) ?? [];
  return klassen.some((klasse) => eigen.includes(klasse));
}

export const elementen = ({ childNodes }: Boom.ParentNode): Element[] => childNodes.filter(isElement);

/** Every element below this one that suits, in the order of the document. */
export function zoekAlle(van: Boom.ParentNode, past: (element: Element) => boolean): Element[] {
  return elementen(van).flatMap((kind) => [...(past(kind) ? [kind] : []), ...zoekAlle(kind, past)]);
}

/** The first element below this one that suits. */
export function zoek(van: Boom.ParentNode, past: (element: Element) => boolean): Element | undefined {
  for (const kind of elementen(van)) {
    const gevonden = past(kind) ? kind : zoek(kind, past);
    if (gevonden) return gevonden;
  }
  return undefined;
}

/** The words in an element, on one line. */
export const woorden = (knoop: Knoop): string => alleTekst(knoop).replace(/\s+/g, ' ').trim();

function alleTekst(knoop: Knoop): string {
  if (isTekst(knoop)) return knoop.value;
  return isElement(knoop) ? knoop.childNodes.map(alleTekst).join('') : '';
}
