import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';

/** The node on a path, through anchors (`*naam`) and merged blocks (`<<`): where the author wrote it. */
export function knoopOp(document: Document, pad: readonly PropertyKey[]): Node | undefined {
  let knoop: unknown = document.contents;
  for (const stap of pad) {
    const blok = opgelost(document, knoop);
    if (isSeq(blok)) knoop = blok.items[Number(stap)];
    else knoop = paarIn(document, blok, String(stap))?.value;
  }
  return isNode(knoop) ? knoop : undefined;
}

/** The pair with this key in a block, its own before a merged one. */
export function paarIn(document: Document, knoop: unknown, sleutel: string): Pair | undefined {
  const blok = opgelost(document, knoop);
  if (!isMap(blok)) return undefined;
  const naam = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');
  const eigen = blok.items.find((paar) => naam(paar) === sleutel);
  if (eigen) return eigen;
  for (const paar of blok.items) {
    if (!(isScalar(paar.key) && paar.key.source === '<<')) continue;
    const bron = opgelost(document, paar.value);
    for (const deel of isSeq(bron) ? bron.items : [bron]) {
      const gevonden = paarIn(document, deel, sleutel);
      if (gevonden) return gevonden;
    }
  }
  return undefined;
}

const opgelost = (document: Document, knoop: unknown): unknown =>
  isAlias(knoop) ? knoop.resolve(document) : knoop;
