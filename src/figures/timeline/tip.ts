/** The name of the mark under the pointer, or of the one with focus. */
import type { DrawnMark } from './time-line.ts';
import type { TimeAxis } from './axis.ts';

/** How far from its middle, in the drawing's units, a mark still answers. */
const reach = 12;

export class Tip {
  #box = document.createElement('p');
  #axis: TimeAxis;
  #marks: readonly DrawnMark[];
  #shown: DrawnMark | undefined;

  constructor(
    svg: SVGSVGElement,
    axis: TimeAxis,
    marks: readonly DrawnMark[],
    signal: AbortSignal,
  ) {
    this.#axis = axis;
    this.#marks = marks;
    this.#box.className = 'tip';
    // The marks' own names say the same.
    this.#box.setAttribute('aria-hidden', 'true');
    this.#box.hidden = true;
    svg.parentElement?.append(this.#box);
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
    svg.addEventListener('pointermove', move, { signal });
    svg.addEventListener('pointerleave', () => (cancelAnimationFrame(frame), this.hide()), {
      signal,
    });
    signal.addEventListener('abort', () => this.#box.remove());
  }

  /** The mark nearest to the pointer, if it is near. */
  near({ clientX, clientY }: { clientX: number; clientY: number }): DrawnMark | undefined {
    const { x, y } = this.#axis.toDrawing(clientX, clientY);
    let best: DrawnMark | undefined;
    let least = reach;
    for (const mark of this.#marks) {
      const far = mark.out ? Infinity : Math.hypot(mark.x - x, mark.y - y);
      if (far < least) [best, least] = [mark, far];
    }
    return best;
  }

  show(mark: DrawnMark): void {
    if (mark === this.#shown) return;
    this.#shown = mark;
    const box = this.#box;
    const draw = box.parentElement;
    if (!draw) return;
    box.textContent = mark.name;
    box.hidden = false;
    const { left, top } = this.#axis.toScreen(mark.x, mark.y, draw);
    const width = draw.clientWidth;
    box.style.left = `${Math.max(0, Math.min(left - box.offsetWidth / 2, width - box.offsetWidth))}px`;
    box.style.top = `${top - box.offsetHeight - 10}px`;
  }

  hide(): void {
    this.#shown = undefined;
    this.#box.hidden = true;
  }
}
