import type { z } from 'zod';

type Ruw = z.core.$ZodRawIssue;

/** Stands for the setting in a sentence about its value: `bij "rijkop" hoort een tekst`. */
export const NAAM = '%n';
const SCHEIDING = '\n';

/**
 * The sentences of the schema, in the words of the author: no array, no object, no English. For an unknown setting the
 * message lists the settings that are known there.
 */
export function schemazin(issue: Ruw): string | undefined {
  if (issue.code === 'unrecognized_keys') return bekendeSleutels(issue).join(SCHEIDING);
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return `${NAAM} ontbreekt en is nodig.`;
    if (issue.input === null && issue.expected === 'array')
      return `bij ${NAAM} staat nog niets; hier hoort een lijst, of [] als er niets is.`;
    return `bij ${NAAM} hoort ${TYPEN[issue.expected] ?? 'iets anders'}.`;
  }
  if (issue.code === 'invalid_value') return keuze(issue.values.map(String), issue.input);
  if (issue.code === 'invalid_union' && Array.isArray(issue.options))
    return keuze(issue.options.map(String), (issue.input as Record<string, unknown>)[issue.discriminator!]);
  if (issue.code === 'invalid_union') return `wat er bij ${NAAM} staat, kan daar niet staan.`;
  if (issue.code === 'too_small') return grens(issue, 'minstens', Number(issue.minimum), issue.inclusive);
  if (issue.code === 'too_big') return grens(issue, 'hoogstens', Number(issue.maximum), issue.inclusive);
  return undefined;
}

const keuze = (mag: readonly string[], gevonden: unknown): string =>
  gevonden === undefined
    ? `${NAAM} ontbreekt en is nodig; kies uit: ${mag.join(', ')}.`
    : `bij ${NAAM} kan alleen staan: ${mag.join(', ')}.`;

/** A list that is too short or too long, or a number outside its bounds. */
function grens(issue: Ruw, woord: string, aantal: number, inclusief: boolean | undefined): string {
  if (Array.isArray(issue.input)) {
    const vast = issue.schema?._zod.def.type === 'tuple' ? '' : `${woord} `;
    return `bij ${NAAM} ${aantal === 1 ? 'hoort' : 'horen'} ${vast}${aantal} in de lijst; er ${issue.input.length === 1 ? 'staat' : 'staan'} er ${issue.input.length}.`;
  }
  const telt = inclusief === false ? aantal + (woord === 'minstens' ? 1 : -1) : aantal;
  return `bij ${NAAM} hoort ${woord} ${telt}.`;
}

/** The settings that the schema of an unknown one knows. */
function bekendeSleutels(issue: Ruw): string[] {
  const def = issue.schema?._zod.def as { shape?: object } | undefined;
  return Object.keys(def?.shape ?? {});
}

/** Reads back the known settings out of a message. */
export const sleutelsUit = (zin: string): string[] =>
  zin.split(SCHEIDING).filter((sleutel) => sleutel !== '');

const TYPEN: Record<string, string> = {
  string: 'een tekst, zo nodig tussen aanhalingstekens',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'ja (true) of nee (false)',
  array: 'een lijst',
  tuple: 'een lijst',
  object: 'een blok met instellingen',
  record: 'een blok met instellingen',
};
