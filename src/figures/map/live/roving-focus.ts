/** One tab stop for all buttons; the arrow keys go to the next in their direction, Home and End to the first and last. */
export function rovingFocus(box: HTMLElement, current?: HTMLElement | null): void {
  const buttons = [...box.querySelectorAll<HTMLElement>('.at button')];
  const choose = (one: HTMLElement | undefined): void => {
    for (const b of buttons) b.tabIndex = b === one ? 0 : -1;
  };
  choose(current ?? buttons[0]);
  current?.focus({ preventScroll: true });
  const middle = (b: HTMLElement): { x: number; y: number } => {
    const r = b.getBoundingClientRect();
    return { x: r.x + r.width / 2, y: r.y + r.height / 2 };
  };
  const ways: Record<string, [number, number]> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  };
  for (const button of buttons) {
    // Buttons are made anew at each zoom; their listeners go with them.
    button.addEventListener('focus', () => choose(button));
    button.addEventListener('keydown', (event) => {
      const way = ways[event.key];
      const here = middle(button);
      const next = way
        ? buttons
            .map((b) => ({ b, dx: middle(b).x - here.x, dy: middle(b).y - here.y }))
            .map(({ b, dx, dy }) => ({
              b,
              along: dx * way[0] + dy * way[1],
              aside: Math.abs(dx * way[1] + dy * way[0]),
            }))
            .filter(({ b, along, aside }) => b !== button && along > 2 && aside < along * 2)
            .sort((a, b) => a.along + 2 * a.aside - b.along - 2 * b.aside)[0]?.b
        : event.key === 'Home'
          ? buttons[0]
          : event.key === 'End'
            ? buttons.at(-1)
            : undefined;
      if (way || next) {
        event.preventDefault();
        event.stopPropagation();
      }
      next?.focus();
    });
  }
}
