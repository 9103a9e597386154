import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';

/** Fills in one template of the base by name: `layout`, `verantwoording`. */
export type Opmaak = (naam: string, gegevens: object) => string;

/**
 * The templates of the base folder (`*.hbs`). Values are escaped unless the template says they are HTML; the data are
 * plain objects and Handlebars sees no prototypes.
 */
export function leesOpmaak(basismap: string): Opmaak {
  const omgeving = Handlebars.create();
  for (const bestand of readdirSync(basismap).filter((naam) => naam.endsWith('.hbs')))
    omgeving.registerPartial(bestand.replace(/\.hbs$/, ''), readFileSync(join(basismap, bestand), 'utf8'));
  return (naam, gegevens) =>
    omgeving.compile(`{{> ${naam}}}`)(gegevens, {
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    });
}

const LOGOS = { 'logo.svg': 'image/svg+xml', 'logo.png': 'image/png' };

/** The region's logo beside its definition, as a data address; null when there is none. */
export function leesLogo(map: string): string | null {
  for (const [bestand, soort] of Object.entries(LOGOS)) {
    const pad = join(map, bestand);
    if (existsSync(pad)) return `data:${soort};base64,${readFileSync(pad).toString('base64')}`;
  }
  return null;
}
