import { Tab, TextRun } from 'docx';
import { type Element, elementen, heeft, zoek } from './boom.ts';
import { lopend } from './lopend.ts';
import { alinea, type Stuk, type Werk } from './stuk.ts';

/** Key figures: the number large, beside it what it counts, below that the change. The words say what the arrow says. */
export function tegels(lijst: Element, { ankers }: Werk): Stuk[] {
  return elementen(lijst).flatMap((tegel) => {
    const deel = (klasse: string) => zoek(tegel, (e) => heeft(e, klasse))?.childNodes ?? [];
    const verschil = lopend(deel('tegel-verschil'), ankers);
    return [
      alinea(
        'Kerncijfer',
        [
          ...lopend(deel('tegel-getal'), ankers, { style: 'Kerngetal' }),
          new TextRun({ children: [new Tab()] }),
          ...lopend(deel('tegel-tekst'), ankers),
        ],
        verschil.length ? { keepNext: true } : {},
      ),
      ...(verschil.length ? [alinea('Kernverschil', verschil)] : []),
    ];
  });
}
