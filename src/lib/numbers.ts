/** Rounded to a tenth: finer steps in a drawing cost bytes and are not seen. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));
