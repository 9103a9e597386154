/** From where on something is remarkable. */
export interface Grenzen {
  /** Change against the previous schooljaar, in percent of it, above which is asked. */
  readonly verschil: number;
  /** Fewer than this in both years says nothing about a change. */
  readonly genoeg: number;
  /** Meldingen in a usual month from which an empty month is no chance. */
  readonly volleMaand: number;
  /** Share of werkprocessen still open, in percent, above which is asked. */
  readonly open: number;
  /** Share of werkprocessen that stand twice under another number, in percent, above which is asked. */
  readonly dubbel: number;
  /** Meldingen in one werkproces above which is asked: a schooljaar has some 200 days on which a pupil can be absent. */
  readonly meldingen: number;
}

const GEWOON: Grenzen = { verschil: 50, genoeg: 20, volleMaand: 10, open: 80, dubbel: 1, meldingen: 250 };

/** The usual bounds, with what regio.yaml says of them: `plausibel: { verschil: 40 }`. */
export const grenzenVan = ({
  plausibel,
}: {
  schooljaar: string;
  plausibel?: { verschil?: number | undefined } | undefined;
}): Grenzen => ({ ...GEWOON, verschil: plausibel?.verschil ?? GEWOON.verschil });
