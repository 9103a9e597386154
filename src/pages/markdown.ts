import { Marked, type Token, type Tokens } from 'marked';
import { slug } from '../text/slug.ts';
import type { Merken, Merksoort } from './merken.ts';
import { ontsnap, zonderTags } from './ontsnap.ts';

/** One piece of a chapter at the highest level: a heading, a paragraph, a list, or placed blocks. */
export interface Blok {
  html: string;
  /** Depth of a heading in Markdown (2 = section), else 0. */
  kop: number;
  /** Kinds of the placed blocks when it holds nothing else. */
  soorten: readonly Merksoort[];
  /** Number of characters of running text. */
  lengte: number;
}

/** Headings ask for an anchor and are told of; `diepte` is that of Markdown. */
export type BijKop = (diepte: number, html: string) => string;

const VEILIGE_LINK = /^(?:https?:|mailto:|#)/i;
/** HTML an author may use in a text: signs of writing without any attribute. Everything else is shown as text. */
const KALE_TAG = /^<\/?(?:br|sub|sup|small|abbr|strong|em|b|i|s|u|wbr)\s*\/?>$/i;

/**
 * Markdown to HTML. Headings go one level down, because the title of the chapter is an h2; links only go to the web, to
 * mail or to a place in the report; pictures and HTML of an author come out as text, so that nothing is ever loaded.
 */
export class Markdown {
  readonly #marked = new Marked({ gfm: true });
  readonly #merken: Merken;

  constructor(merken: Merken, bijKop: BijKop) {
    this.#merken = merken;
    this.#marked.use({
      renderer: {
        heading({ tokens, depth }: Tokens.Heading): string {
          const html = this.parser.parseInline(tokens);
          const niveau = Math.min(depth + 1, 6);
          return `<h${niveau} id="${bijKop(depth, html)}">${html}</h${niveau}>\n`;
        },
        paragraph({ tokens }: Tokens.Paragraph): string {
          const html = this.parser.parseInline(tokens);
          return merken.soortenIn(html) ? html : `<p>${html}</p>\n`;
        },
        link({ href, tokens }: Tokens.Link): string {
          const html = this.parser.parseInline(tokens);
          return VEILIGE_LINK.test(href) ? `<a href="${ontsnap(href)}">${html}</a>` : html;
        },
        image: ({ text }: Tokens.Image): string => ontsnap(text),
        html: ({ text }: Tokens.HTML | Tokens.Tag): string => eigenHtml(text),
        table(token: Tokens.Table): string {
          return teksttabel(token, (cel) => this.parser.parseInline(cel.tokens));
        },
      },
    });
  }

  /** Text within a block. */
  html(tekst: string): string {
    return this.#marked.parse(tekst, { async: false });
  }

  /** One line: the answer of a chapter. */
  regel(tekst: string): string {
    return this.#marked.parseInline(tekst, { async: false });
  }

  /** A chapter, block by block. */
  blokken(tekst: string): Blok[] {
    const tokens = this.#marked.lexer(tekst);
    return tokens
      .filter((token) => token.type !== 'space' && token.type !== 'def')
      .map((token) => {
        const html = this.#marked.parser([token as Token]);
        return {
          html,
          kop: token.type === 'heading' ? (token as Tokens.Heading).depth : 0,
          soorten: this.#merken.soortenIn(html) ?? [],
          lengte: zonderTags(html).length,
        };
      });
  }
}

const eigenHtml = (html: string): string =>
  html.startsWith('<!--') ? '' : KALE_TAG.test(html.trim()) ? html : ontsnap(html);

/** A table that an author writes in Markdown: words, not figures. */
function teksttabel(token: Tokens.Table, inhoud: (cel: Tokens.TableCell) => string): string {
  const rij = (cellen: string[]): string => `<tr>${cellen.join('')}</tr>`;
  const kop = token.header.map((cel) => `<th scope="col">${inhoud(cel) || '&nbsp;'}</th>`);
  const rijen = token.rows.map((cellen) =>
    rij(
      cellen.map(
        (cel) => `<td${cel.align === 'right' ? ' class="rechts"' : ''}>${inhoud(cel) || '&nbsp;'}</td>`,
      ),
    ),
  );
  return `<div class="tabelkader" role="group" tabindex="0" aria-label="Overzicht"><table class="tekst"><thead>${rij(kop)}</thead><tbody>${rijen.join('')}</tbody></table></div>\n`;
}

/** Anchor of a heading within its chapter; letters of a name without accents, at least one. */
export const ankerVan = (hoofdstuk: string, kop: string): string => `${hoofdstuk}-${slug(kop) || 'deel'}`;
