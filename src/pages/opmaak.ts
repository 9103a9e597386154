import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { opvraag } from '../records/opvraag.ts';

/** Fills in one template of the base by name: `layout`, `verantwoording`. */
export type Opmaak = (naam: string, gegevens: object) => string;

const GELEZEN = new Map<string, Opmaak>();

/**
 * The templates of the base folder (`*.hbs`), read once. Values are escaped unless the template says they are HTML; the data
 * are plain objects and Handlebars sees no prototypes.
 */
export const leesOpmaak = (basismap: string): Opmaak => opvraag(GELEZEN, basismap, () => leesMap(basismap));

function leesMap(basismap: string): Opmaak {
  const omgeving = Handlebars.create();
  for (const bestand of readdirSync(basismap).filter((naam) => naam.endsWith('.hbs')))
    omgeving.registerPartial(bestand.replace(/\.hbs$/, ''), readFileSync(join(basismap, bestand), 'utf8'));
  const sjablonen = new Map<string, Handlebars.TemplateDelegate>();
  return (naam, gegevens) =>
    opvraag(sjablonen, naam, () => omgeving.compile(`{{> ${naam}}}`))(gegevens, {
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
