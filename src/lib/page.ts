/** Other pages of this site, fetched once each for parts of their text. */

const pages = new Map<string, Promise<Document | undefined>>();

async function load(address: string): Promise<Document | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const text = await response.text();
  // Without head and style elements, which this page's security policy would report.
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
  return new DOMParser().parseFromString(main, 'text/html');
}

/** The main part of a page; nothing if it cannot be fetched, in which case the next call tries again. */
export async function fetchPage(href: string): Promise<Document | undefined> {
  const address = href.replace(/#.*/, '');
  const page = pages.get(address) ?? load(address).catch(() => undefined);
  pages.set(address, page);
  const loaded = await page;
  if (!loaded) pages.delete(address);
  return loaded;
}
