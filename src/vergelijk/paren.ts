/** Two lists side by side by name: what is in both, what came and what went; each in its own order. */
export interface Paren<T> {
  beide: readonly { naam: string; oud: T; nieuw: T }[];
  erbij: readonly string[];
  weg: readonly string[];
}

/** Pairs two lists by name; of items that carry the same name the first pairs with the first. */
export function paren<T>(
  oud: readonly T[],
  nieuw: readonly T[],
  naamVan: (deel: T, nummer: number) => string,
): Paren<T> {
  const [toen, nu] = [oud, nieuw].map((lijst) => opNaam(lijst, naamVan)) as [Map<string, T>, Map<string, T>];
  return {
    beide: [...nu].flatMap(([naam, deel]) => {
      const was = toen.get(naam);
      return was === undefined ? [] : [{ naam, oud: was, nieuw: deel }];
    }),
    erbij: [...nu.keys()].filter((naam) => !toen.has(naam)),
    weg: [...toen.keys()].filter((naam) => !nu.has(naam)),
  };
}

function opNaam<T>(lijst: readonly T[], naamVan: (deel: T, nummer: number) => string): Map<string, T> {
  const kaart = new Map<string, T>();
  for (const [i, deel] of lijst.entries()) {
    const naam = naamVan(deel, i);
    let uniek = naam;
    for (let n = 2; kaart.has(uniek); n++) uniek = `${naam} (${n})`;
    kaart.set(uniek, deel);
  }
  return kaart;
}
