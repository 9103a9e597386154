import puppeteer, { type Browser } from 'puppeteer-core';
import { vindBrowser } from '../browser/vind.ts';

/** A browser that reaches this computer: the one that prints reaches nothing at all. */
export async function startBrowser(): Promise<Browser> {
  const { pad, omgeving } = await vindBrowser({ omgeving: process.env });
  return puppeteer.launch({
    executablePath: pad,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...omgeving },
  });
}
