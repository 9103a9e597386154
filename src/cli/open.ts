import { spawn } from 'node:child_process';

/** How each system opens an address in the browser that its user chose. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** Opens an address in the user's browser; when that cannot be done, says so and goes on. */
export function openInBrowser(adres: string, zeg: (tekst: string) => void): void {
  const [opdracht, ...woorden] = OPENERS[process.platform] ?? ['xdg-open'];
  const kind = spawn(opdracht!, [...woorden, adres], { stdio: 'ignore', detached: true });
  kind.on('error', () => zeg('De browser gaat niet vanzelf open; open het adres zelf.\n'));
  kind.unref();
}
