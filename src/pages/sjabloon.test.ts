import { describe, expect, test } from 'vitest';
import type { Breuk } from '../definition/breuk.ts';
import { hoofdstuk, proefstof, tabel, tekenProef } from './proefstof.fixture.ts';
import { maakVerslag } from './verslag.ts';

const BASIS = new URL('../../templates/basis', import.meta.url).pathname;

/** The text of the chapter as it stands in the document. */
async function verteld(tekst: string): Promise<{ html: string; waarschuwingen: string[] }> {
  const stof = proefstof({ hoofdstukken: [hoofdstuk(tekst)] });
  const { html, waarschuwingen } = await maakVerslag(stof, BASIS, tekenProef);
  const na = html.slice(html.indexOf('<section class="hoofdstuk soort-hoofdstuk"'));
  const inhoud = na.slice(na.indexOf('</div>') + 6, na.indexOf('</section>')).trim();
  return { html: inhoud, waarschuwingen };
}
const zin = async (tekst: string): Promise<string> => (await verteld(tekst)).html.replace(/^<p>|<\/p>$/g, '');
const woorden = async (tekst: string): Promise<string> => (await zin(tekst)).replace(/<[^>]+>/g, '');

describe('cijfers in een zin', () => {
  test('een getal is gebonden aan zijn cijfer', async () =>
    expect(await zin('{{cijfer "nieuwe-vsv"}}')).toBe(
      '<data class="cijfer" data-cijfer="nieuwe-vsv" value="1241">1.241</data>',
    ));

  test.each([
    ['{{cijfer "aandeel-vo"}}', '31%'],
    ['{{cijfer "geen-aandeel"}}', '0%'],
    ['{{woord "een"}}', 'één'],
    ['{{woord "acht"}}', 'acht'],
    ['{{woord "absoluut"}}', '434'],
    ['{{meervoud "een" "leerling" "leerlingen"}}', '1 leerling'],
    ['{{meervoud "acht" "leerling" "leerlingen"}}', '8 leerlingen'],
    ['{{aandeel "absoluut-vorig" "nieuwe-vsv"}}', '29%'],
    ['{{aandeel "absoluut-vorig" "nieuwe-vsv" decimalen=1}}', '29,2%'],
    ['{{verschil "absoluut-vorig" "absoluut"}}', 'duidelijk gestegen, van 362 naar 434 (+20%)'],
    ['{{verschil "absoluut" "absoluut"}}', 'gelijk gebleven (434)'],
    ['{{verschil "nul" "acht"}}', 'gestegen, van 0 naar 8'],
    ['{{verschil "aandeel-vo-vorig" "aandeel-vo"}}', 'duidelijk gedaald, van 35% naar 31% (−4 procentpunt)'],
    ['{{verschil "absoluut-vorig" "absoluut" vorm="woord"}}', 'duidelijk gestegen'],
    ['{{verschil "absoluut-vorig" "absoluut" vorm="werkwoord"}}', 'steeg duidelijk'],
    ['{{verschil "absoluut-vorig" "absoluut" vorm="meervoud"}}', 'stegen duidelijk'],
    ['{{verschil "absoluut-vorig" "absoluut" vorm="procent"}}', '+20%'],
    ['{{verschil "absoluut" "absoluut-vorig" vorm="procent"}}', '−17%'],
    ['{{verschil "absoluut" "absoluut-vorig" vorm="aantal"}}', '72'],
    ['{{verschil "absoluut-vorig" "absoluut" vorm="vanaf"}}', 'van 362 naar 434'],
    ['{{verschil "absoluut-vorig" "absoluut" vorm="zelfstandig"}}', 'een duidelijke stijging'],
    ['**{{cijfer "acht"}}** en *{{cijfer "een"}}*', '8 en 1'],
  ])('%s → %s', async (tekst, verwacht) => expect(await woorden(tekst)).toBe(verwacht));

  describe('over een breuk in de reeks', () => {
    const breuk: Breuk = {
      id: 'jvs',
      vanaf: 2024,
      noot: 'JVS telt anders.',
      raakt: [],
      groei: false,
      teken: '†',
    };
    const reeks = (schooljaar: number) => ({ schooljaar, breuken: ['jvs'] });
    const metBreuk = async (tekst: string): Promise<string> => {
      const proef = proefstof({ hoofdstukken: [hoofdstuk(tekst)], definitie: { breuken: [breuk] } });
      const stof = {
        ...proef,
        cijfers: new Map([
          ...proef.cijfers,
          ['absoluut-vorig', { ...proef.cijfers.get('absoluut-vorig')!, reeks: reeks(2023) }],
          ['absoluut', { ...proef.cijfers.get('absoluut')!, reeks: reeks(2024) }],
        ] as const),
      };
      const { html } = await maakVerslag(stof, BASIS, tekenProef);
      const na = html.slice(html.indexOf('<section class="hoofdstuk soort-hoofdstuk"'));
      return na
        .slice(na.indexOf('</div>') + 6, na.indexOf('</section>'))
        .replace(/<[^>]+>/g, '')
        .trim();
    };

    test.each([
      ['Het is {{verschil "absoluut-vorig" "absoluut"}}.', 'Het is 434†.'],
      ['Het {{verschil "absoluut-vorig" "absoluut" vorm="werkwoord"}}.', 'Het kwam uit op 434†.'],
      ['Groei: {{verschil "absoluut-vorig" "absoluut" vorm="procent"}}.', 'Groei: n.b.†.'],
      ['{{#vergelijkbaar "absoluut-vorig" "absoluut"}}ja{{else}}nee{{/vergelijkbaar}}', 'nee'],
      ['{{#vergelijkbaar "acht" "absoluut"}}ja{{else}}nee{{/vergelijkbaar}}', 'ja'],
      ['{{#vergelijkbaar "onbekend" "absoluut"}}ja{{else}}nee{{/vergelijkbaar}}', 'nee'],
      ['{{breuk "jvs"}}', '† Niet te vergelijken met eerdere jarenJVS telt anders.'],
    ])('%s → %s', async (tekst, verwacht) => expect(await metBreuk(tekst)).toBe(verwacht));

    test('een tegel zegt dat er niet te vergelijken valt', async () =>
      expect(await metBreuk('{{tegels "absoluut<absoluut-vorig"}}')).toBe(
        '434meldingen van absoluut verzuimniet te vergelijken met het eerdere jaar†',
      ));

    test('de verantwoording noemt de breuk', async () => {
      const proef = proefstof({
        hoofdstukken: [hoofdstuk('x')],
        tabellen: [
          tabel({ breuken: [{ id: 'jvs', teken: '†', noot: '', as: 'rijen', vanaf: 1, geraakt: [0] }] }),
        ],
        definitie: { breuken: [breuk] },
      });
      const { html } = await maakVerslag(proef, BASIS, tekenProef);
      expect(html).toContain('<dt>Breuken in een reeks</dt><dd>† JVS telt anders.</dd>');
    });
  });

  test('een vast getal draagt zijn bron', async () =>
    expect(await zin('{{vast "18.000" bron="doel van het Rijk"}}')).toBe(
      '<span class="vast" data-vast="doel van het Rijk">18.000</span>',
    ));

  test('een cijfer dat er niet is, is n.b. met een waarschuwing', async () => {
    const { html, waarschuwingen } = await verteld('{{cijfer "onbekend"}}');
    expect(html).toBe('<p><span class="cijfer" data-cijfer="onbekend">n.b.</span></p>');
    expect(waarschuwingen).toEqual([
      'proef/hoofdstukken/03-verzuim.md: het cijfer "onbekend" is niet beschikbaar (er is geen export van 2022-2023); er staat nu "n.b.". Zet de zin in {{#beschikbaar "onbekend"}}…{{/beschikbaar}}.',
    ]);
  });
});

describe('een verschil met een jaar dat er niet is', () => {
  test.each([
    ['{{verschil "onbekend" "absoluut"}}', '434'],
    ['{{verschil "onbekend" "absoluut" vorm="woord"}}', '434'],
    ['{{verschil "onbekend" "absoluut" vorm="vanaf"}}', 'naar 434'],
    ['{{verschil "onbekend" "absoluut" vorm="werkwoord"}}', 'kwam uit op 434'],
    ['{{verschil "onbekend" "absoluut" vorm="meervoud"}}', 'kwamen uit op 434'],
  ])('%s → %s, zonder waarschuwing', async (tekst, verwacht) => {
    const { html, waarschuwingen } = await verteld(tekst);
    expect(html.replace(/<[^>]+>/g, '')).toBe(verwacht);
    expect(html).toContain('data-cijfer="absoluut" value="434"');
    expect(waarschuwingen).toEqual([]);
  });

  test.each(['procent', 'aantal', 'zelfstandig'])('als %s is er niets te zeggen: n.b.', async (vorm) => {
    const { html, waarschuwingen } = await verteld(`{{verschil "onbekend" "absoluut" vorm="${vorm}"}}`);
    expect(html.replace(/<[^>]+>/g, '')).toBe('n.b.');
    expect(waarschuwingen).toHaveLength(1);
  });

  test('een cijfer van nu dat er niet is, blijft een waarschuwing', async () =>
    expect((await verteld('{{verschil "onbekend" "onbekend"}}')).waarschuwingen).toHaveLength(1));

  test('een tegel zegt dat er geen vergelijking is', async () => {
    const { html, waarschuwingen } = await verteld('{{tegels "absoluut<onbekend"}}');
    expect(html).toContain('<p class="tegel-verschil">geen vergelijking met een eerder jaar</p>');
    expect(waarschuwingen).toEqual([]);
  });
});

describe('keuzes', () => {
  test.each([
    ['{{#als "absoluut" "meer dan" "absoluut-vorig"}}meer{{else}}minder{{/als}}', 'meer'],
    ['{{#als "absoluut" "minder dan" 100}}ja{{else}}nee{{/als}}', 'nee'],
    ['{{#als "acht" "gelijk aan" "8"}}ja{{else}}nee{{/als}}', 'ja'],
    ['{{#als "acht" "minstens" 8}}ja{{else}}nee{{/als}}', 'ja'],
    ['{{#als "acht" "hoogstens" 7}}ja{{else}}nee{{/als}}', 'nee'],
    ['{{#als "nul"}}ja{{else}}nee{{/als}}', 'nee'],
    ['{{#als "onbekend"}}ja{{else}}nee{{/als}}', 'nee'],
    ['{{#als "absoluut" "meer dan" "onbekend"}}ja{{else}}nee{{/als}}', 'nee'],
    ['{{#als "absoluut" "minder dan" "onbekend"}}ja{{else}}nee{{/als}}', 'nee'],
    ['{{#beschikbaar "absoluut" "onbekend"}}ja{{else}}nee{{/beschikbaar}}', 'nee'],
    ['{{#beschikbaar "absoluut" "geen-aandeel"}}ja{{else}}nee{{/beschikbaar}}', 'ja'],
  ])('%s → %s, zonder waarschuwing', async (tekst, verwacht) => {
    const { html, waarschuwingen } = await verteld(tekst);
    expect(html.replace(/<[^>]+>/g, '')).toBe(verwacht);
    expect(waarschuwingen).toEqual([]);
  });
});

describe('tijd en plaats', () => {
  test.each([
    ['{{schooljaar}}', '2024-2025'],
    ['{{schooljaar -1}}', '2023-2024'],
    ['{{jaar}}', '2025'],
    ['{{jaar -1}}', '2024'],
    ['{{peildatum "najaar"}}', '18 september 2025'],
    ['{{peildatum "einde"}}', '31 juli 2025'],
    ['{{regio}}', 'Proefregio'],
    ['{{organisatie}}', 'Het Proefteam'],
    ['{{aantalGemeenten}}', 'drie'],
    ['{{gemeenten}}', 'Aalten, Berkelland en Winterswijk'],
  ])('%s → %s', async (tekst, verwacht) => expect(await woorden(tekst)).toBe(verwacht));
});

describe('kaders', () => {
  test.each([
    [
      '{{#wistjedat}}\nEen *feit*.\n{{/wistjedat}}',
      '<div class="kader wistjedat" role="note"><p class="kader-kop">Wist je dat …</p><p>Een <em>feit</em>.</p>\n</div>',
    ],
    [
      '{{#noot}}Kijk uit.{{/noot}}',
      '<div class="kader noot" role="note"><p class="kader-kop">Let op</p><p>Kijk uit.</p>\n</div>',
    ],
    [
      '{{#definitie "Verzuim"}}Niet op school.{{/definitie}}',
      '<div class="kader definitie" role="note"><p class="kader-kop"><span class="soort">Begrip</span> <dfn>Verzuim</dfn></p><p>Niet op school.</p>\n</div>',
    ],
    [
      '{{#citaat "een ouder"}}Fijn.{{/citaat}}',
      '<blockquote class="citaat"><p>Fijn.</p>\n<p class="wie">een ouder</p></blockquote>',
    ],
    [
      '{{#interview "Aan tafel"}}Vraag.{{/interview}}',
      '<div class="kader interview" role="note"><p class="kader-kop"><span class="soort">Interview</span> Aan tafel</p><p>Vraag.</p>\n</div>',
    ],
    ['{{nieuwepagina}}', '<div class="nieuwepagina"></div>'],
  ])('%s', async (tekst, verwacht) => expect((await verteld(tekst)).html).toBe(verwacht));

  test('een plek om in te vullen is zichtbaar en geeft een waarschuwing', async () => {
    const { html, waarschuwingen } = await verteld('{{#invullen "voorwoord"}}Schrijf hier.{{/invullen}}');
    expect(html).toContain('data-invullen="voorwoord"><p class="kader-kop">Nog in te vullen: voorwoord</p>');
    expect(waarschuwingen).toEqual(['proef/hoofdstukken/03-verzuim.md: nog in te vullen: voorwoord.']);
  });

  test('twee kaders achter elkaar geven een waarschuwing', async () => {
    const { waarschuwingen } = await verteld('{{#noot}}Een.{{/noot}}\n\n{{#noot}}Twee.{{/noot}}');
    expect(waarschuwingen).toEqual([
      'proef/hoofdstukken/03-verzuim.md: er staan twee kaders achter elkaar; zet er tekst tussen.',
    ]);
  });
});

test('een tegel toont getal, woorden en de verandering met een pijl', async () => {
  const { html } = await verteld('{{tegels "absoluut<absoluut-vorig" "nieuwe-vsv"}}');
  expect(html).toContain('<ul class="tegels" data-aantal="2">');
  expect(html).toContain('<p class="tegel-tekst">meldingen van absoluut verzuim</p>');
  expect(html).toMatch(/class="pijl"[^>]*aria-hidden="true"[^>]*><path d="M6 1.5 11 10.5H1Z"\/>/);
  expect(html.replace(/<[^>]+>/g, '')).toBe(
    '434meldingen van absoluut verzuimduidelijk gestegen, was 362 (+20%)1.241nieuwe vsv’ers',
  );
});

test('een verwijzing kent het nummer van een tabel die later komt', async () => {
  const { html } = await verteld('Zie {{verwijs "status"}}.\n\n{{tabel "status"}}');
  expect(html).toContain('<p>Zie <a class="verwijzing" href="#t-status">tabel 1</a>.</p>');
});

test('Markdown en HTML uit een waarde blijven tekst, en een auteur kan niets van buiten laden', async () => {
  const stof = proefstof({
    tabellen: [tabel({ titel: '<script>alert(1)</script>', rijkop: '**[x](javascript:1)**' })],
    hoofdstukken: [
      hoofdstuk(
        '{{tabel "status"}}\n\n<script>x</script>\n\n![plaat][a] [klik](javascript:x) a<br>b\n\n[a]: http://a.nl/b.png',
      ),
    ],
  });
  const { html } = await maakVerslag(stof, BASIS, tekenProef);
  expect(html).not.toMatch(/<script|javascript:x|b\.png/);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('**[x](javascript:1)**</th>');
  expect(html).toContain('plaat klik a<br>b');
});
