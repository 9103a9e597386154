import { z } from 'zod';
import { schemazin } from './schemataal.ts';

/** The kinds that a choice made by `eenVan` is between; the last may be the one without a setting of its own. */
export const SOORTEN_VAN = new WeakMap<z.ZodType, readonly z.ZodType<unknown>[]>();

/**
 * A block that is one of several kinds, told apart by the setting that only that kind has: `{ per: … }`, `{ aandeel: … }`.
 * A fault is then about the kind that the author wrote. `gewoon` is the kind without such a setting; without it one of the
 * settings must be there. `wat` names the choice, for a block that has two: "kies één herkomst".
 */
export function eenVan<T>(
  soorten: Readonly<Record<string, z.ZodType<unknown>>>,
  wat: string,
  gewoon?: z.ZodType<unknown>,
): z.ZodType<T> {
  const namen = Object.keys(soorten);
  const keuze = z.unknown().transform((waarde, ctx): T => {
    const klacht = (message: string): never => {
      ctx.addIssue({ code: 'custom', message, input: waarde });
      return z.NEVER;
    };
    if (waarde === null || typeof waarde !== 'object' || Array.isArray(waarde))
      return klacht('bij %n hoort een blok met instellingen.');
    const gekozen = namen.filter((naam) => naam in waarde);
    if (gekozen.length > 1)
      return klacht(`bij %n staan ${gekozen.map((n) => `"${n}"`).join(' en ')} samen; kies één ${wat}.`);
    const schema = gekozen[0] === undefined ? gewoon : soorten[gekozen[0]];
    if (!schema) return klacht(`bij %n staat geen ${wat}; kies er een: ${namen.join(', ')}.`);
    const uitkomst = schema.safeParse(waarde, { error: schemazin });
    if (uitkomst.success) return uitkomst.data as T;
    for (const issue of uitkomst.error.issues)
      ctx.issues.push({ ...issue, path: [...issue.path] } as unknown as z.core.$ZodRawIssue);
    return z.NEVER;
  }) as unknown as z.ZodType<T>;
  SOORTEN_VAN.set(keuze, gewoon ? [...Object.values(soorten), gewoon] : Object.values(soorten));
  return keuze;
}
