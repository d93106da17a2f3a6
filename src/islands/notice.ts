/**
 * Room for what is said to the reader: above the text while the page is at its top, and kept in view when it scrolls.
 * The text moves down by what is put in, so that nothing of it is ever covered.
 */

/** Changes what stands in the room, and keeps clear of it what links lead to. */
export function withRoom(host: HTMLElement, change: () => void): void {
  const [room, before] = [host.parentElement ?? host, scrollY];
  const height = room.offsetHeight;
  change();
  const now = room.offsetHeight;
  document.documentElement.style.scrollPaddingBlockStart =
    now > 0 ? `calc(var(--header) + ${now + 16}px)` : '';
  // Undoes what browsers do to keep the text where it was.
  if (now > height && before > 0) scrollTo(scrollX, before);
}
