import { expect, it } from 'vitest';
import { grenzenVan } from './grenzen.ts';

it('vraagt boven de helft verschil, of boven wat regio.yaml zegt', () => {
  expect(grenzenVan({ schooljaar: '2024-2025' }).verschil).toBe(50);
  expect(grenzenVan({ schooljaar: '2024-2025', plausibel: {} }).verschil).toBe(50);
  expect(grenzenVan({ schooljaar: '2024-2025', plausibel: { verschil: 25 } }).verschil).toBe(25);
});
