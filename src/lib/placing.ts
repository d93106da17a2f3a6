/** Where something that pops up stands beside its anchor, within an area. */

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Options {
  /** Distance from the anchor. */
  gap: number;
  /** The side that is taken if there is room on both. */
  side: 'above' | 'below';
  /** Its middle, or its start, on that of the anchor. */
  align: 'middle' | 'start';
  /** Distance kept from the edges of the area. */
  edge?: number;
}

/** The upper left corner for a box of a given size; on the other side where the wanted one lacks room. */
export function placeBeside(
  anchor: Area,
  size: { width: number; height: number },
  area: Area,
  { gap, side, align, edge = 8 }: Options,
): { left: number; top: number; side: 'above' | 'below' } {
  const [above, below] = [anchor.top - gap - size.height, anchor.bottom + gap];
  const fits = { above: above >= area.top, below: below + size.height <= area.bottom };
  const other = side === 'above' ? 'below' : 'above';
  const taken = fits[side] || !fits[other] ? side : other;
  const wanted = align === 'start' ? anchor.left : (anchor.left + anchor.right - size.width) / 2;
  return {
    left: Math.max(area.left + edge, Math.min(wanted, area.right - edge - size.width)),
    top: taken === 'above' ? above : below,
    side: taken,
  };
}

/** The visible part of the page, in the coordinates of `getBoundingClientRect`. */
export const viewport = (): Area => ({
  left: 0,
  top: 0,
  right: document.documentElement.clientWidth,
  bottom: innerHeight,
});

/** Puts something under an element, within the window. */
export function putBelow(what: HTMLElement, below: HTMLElement): void {
  // Measured from where it stands at nought, whatever its position is relative to.
  what.style.insetInlineStart = what.style.insetBlockStart = '0';
  const { left, top, width, height } = what.getBoundingClientRect();
  const anchor = below.getBoundingClientRect();
  const at = placeBeside(anchor, { width, height }, viewport(), {
    gap: 6,
    side: 'below',
    align: 'start',
  });
  what.style.insetInlineStart = `${at.left - left}px`;
  what.style.insetBlockStart = `${at.top - top}px`;
}
