/** The name of the mark under the pointer, or of the one with focus. */
import { element } from '../../lib/dom.ts';
import { placeBeside } from '../../lib/placing.ts';
import type { TimeAxis } from './axis.ts';
import type { DrawnMark } from './drawn-mark.ts';

/** How far from its middle, in the drawing's units, a mark still answers. */
const reach = 12;

export class Tip {
  // The marks' own names say the same to assistive technology.
  #box = element('p', { class: 'tip', 'aria-hidden': 'true', hidden: '' });
  #axis: TimeAxis;
  #marks: readonly DrawnMark[];
  #shown: DrawnMark | undefined;

  constructor(axis: TimeAxis, marks: readonly DrawnMark[], signal: AbortSignal) {
    this.#axis = axis;
    this.#marks = marks;
    axis.svg.parentElement?.append(this.#box);
    let frame = 0;
    const move = (event: PointerEvent): void => {
      if (event.pointerType === 'touch' || event.buttons) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const mark = this.near(event);
        if (mark) this.show(mark);
        else this.hide();
      });
    };
    const leave = (): void => {
      cancelAnimationFrame(frame);
      this.hide();
    };
    axis.svg.addEventListener('pointermove', move, { signal });
    axis.svg.addEventListener('pointerleave', leave, { signal });
    signal.addEventListener('abort', () => this.#box.remove());
  }

  /** The mark nearest to the pointer, if it is near. */
  near(pointer: { clientX: number; clientY: number }): DrawnMark | undefined {
    const { x, y } = this.#axis.toDrawing(pointer);
    let best: DrawnMark | undefined;
    let least = reach;
    for (const mark of this.#marks) {
      const far = mark.out ? Infinity : Math.hypot(mark.x - x, mark.y - y);
      if (far < least) [best, least] = [mark, far];
    }
    return best;
  }

  show(mark: DrawnMark): void {
    const area = this.#box.parentElement?.getBoundingClientRect();
    if (mark === this.#shown || !area) return;
    this.#shown = mark;
    this.#box.textContent = mark.name;
    this.#box.hidden = false;
    const { left, top } = this.#axis.toScreen(mark.x, mark.y);
    const anchor = { left, right: left, top, bottom: top };
    const at = placeBeside(
      anchor,
      { width: this.#box.offsetWidth, height: this.#box.offsetHeight },
      { left: area.left, right: area.right, top: -Infinity, bottom: Infinity },
      { gap: 10, side: 'above', align: 'middle', edge: 0 },
    );
    this.#box.style.left = `${at.left - area.left}px`;
    this.#box.style.top = `${at.top - area.top}px`;
  }

  hide(): void {
    this.#shown = undefined;
    this.#box.hidden = true;
  }
}
