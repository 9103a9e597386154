import { codeblad } from './codeblad.ts';
import { definitieblad } from './definitieblad.ts';
import { taalblad } from './taalblad.ts';

/** The pages of the manual that are made from the program itself: name of the file in docs/naslag → its text. */
export const naslag = (): Readonly<Record<string, string>> => ({
  'definitie.md': definitieblad(),
  'teksttaal.md': taalblad(),
  'codes.md': codeblad(),
});
