/** The value under a key, made and kept when it is not there yet. */
export function opvraag<K, V>(kaart: Map<K, V>, sleutel: K, maak: () => V): V {
  const bekend = kaart.get(sleutel);
  if (bekend !== undefined) return bekend;
  const nieuw = maak();
  kaart.set(sleutel, nieuw);
  return nieuw;
}
