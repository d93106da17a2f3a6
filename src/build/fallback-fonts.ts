/** Installed fonts, scaled so that a text takes up the same room in them as in ours: nothing moves when ours arrive. */
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import notoSerif from '@capsizecss/metrics/notoSerif';
import roboto from '@capsizecss/metrics/roboto';
import timesNewRoman from '@capsizecss/metrics/timesNewRoman';

interface Metrics {
  ascent: number;
  descent: number;
  lineGap: number;
  unitsPerEm: number;
  /** Average width of a letter in English text. */
  xWidthAvg: number;
}

interface Installed {
  metrics: Metrics;
  /** Names under which devices have it, or a font of the same widths. */
  names: readonly string[];
  italics: readonly string[];
}

const italic = (name: string): string => `${name} Italic`;
const installed = (metrics: Metrics, names: readonly string[]): Installed => ({
  metrics,
  names,
  italics: names.map(italic),
});

const serifs = [
  installed(georgia, ['Georgia', 'Gelasio']),
  installed(timesNewRoman, ['Times New Roman', 'Liberation Serif', 'Tinos', 'Nimbus Roman']),
  installed(notoSerif, ['Noto Serif']),
];
const sansSerifs = [
  installed(arial, ['Arial', 'Liberation Sans', 'Arimo', 'Nimbus Sans']),
  installed(roboto, ['Roboto']),
];

/** The fonts that may stand in for each of our families, in the order in which they are tried. */
const fallbacks: Readonly<Record<string, readonly Installed[]>> = {
  'Text Serif': serifs,
  'Display Serif': serifs,
  'Label Sans': sansSerifs,
};

const percent = (ratio: number): string => `${(ratio * 100).toFixed(2)}%`;

/**
 * The `@font-face` rules of the fonts that may stand in for a face: `<family> 1`, `<family> 2` and so on.
 * @param own metrics of the face that is awaited
 */
export function fallbackFaces(
  { family, weight, italic: slanted = false }: { family: string; weight: string; italic?: boolean },
  own: Metrics,
): string[] {
  return (fallbacks[family] ?? []).map(({ metrics, names, italics }, i) => {
    const scale = own.xWidthAvg / own.unitsPerEm / (metrics.xWidthAvg / metrics.unitsPerEm);
    const vertical = (value: number): string => percent(value / own.unitsPerEm / scale);
    const sources = (slanted ? italics : names).map((name) => `local('${name}')`).join(',');
    return `@font-face{font-family:'${family} ${i + 1}';src:${sources};font-weight:${weight};font-style:${slanted ? 'italic' : 'normal'};size-adjust:${percent(scale)};ascent-override:${vertical(own.ascent)};descent-override:${vertical(Math.abs(own.descent))};line-gap-override:${vertical(own.lineGap)}}`;
  });
}
