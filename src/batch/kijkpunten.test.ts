import { describe, expect, it } from 'vitest';
import { neemDefinitie, telAlles } from './tel.ts';
import { heeftBrief, laadBrieven } from '../definition/brief.ts';
import type { Kijkpunt } from '../plausibel/kijkpunt.ts';

const STIL = { stap() {}, rijen() {}, klaar() {} };

/** What is asked about the exports that come along with the program, for the report and its letters together. */
async function vragen(regio: string): Promise<readonly Kijkpunt[]> {
  const rapport = neemDefinitie(regio, {});
  const [{ kijkpunten }] = await telAlles(
    [rapport, ...(heeftBrief(rapport) ? laadBrieven(rapport) : [])],
    {},
    STIL,
  );
  return kijkpunten;
}

describe('de verslagen die meekomen', () => {
  it.each(['achterhoek', 'venlo-2022-2023', 'venlo', 'westelijke-mijnstreek'])(
    '%s geeft geen vragen',
    async (regio) => expect(await vragen(regio)).toEqual([]),
  );

  it('rijk-van-nijmegen vraagt wat in 2023-2024 veel meer is geworden', async () => {
    expect(await vragen('rijk-van-nijmegen')).toEqual([
      {
        code: 'VERSCHIL_WERKPROCES',
        zin: 'Meer dan 50% anders dan in 2022-2023, per werkproces: Aanvraag vrijstelling van 37 naar 91 (+146%), Absoluut verzuim van 194 naar 294 (+52%), Informatie en advies van 30 naar 79 (+163%) en Voortijdig schoolverlaten van 900 naar 3.868 (+330%); klopt dat?',
      },
      {
        code: 'VERSCHIL_GEMEENTE',
        zin: 'Meer dan 50% anders dan in 2022-2023, werkprocessen per gemeente: Heumen van 98 naar 164 (+67%); klopt dat?',
      },
    ]);
  });
});
