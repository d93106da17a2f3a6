/** The state in the page's address: written, copied, and what is said where it was not understood. */
import { format, type ExploreState } from './state.ts';

/** How long the address waits for a movement to come to rest. */
const rest = 150;

/** What the fields are called when one of them was not understood. */
const fieldNames: Record<string, string> = {
  from: 'start',
  to: 'end',
  kind: 'kind',
  side: 'side',
  actor: 'actor',
  place: 'place',
  ids: 'chosen incidents',
  status: 'status',
  killed: 'number killed',
  zoom: 'dates of the axis',
  box: 'part of the map',
  id: 'incident',
};

/** Says which fields of an address were left out. */
export const leftOut = (dropped: readonly string[]): string =>
  `Left out, because this address gives it in a way that is not understood here: ${dropped.map((name) => fieldNames[name] ?? name).join(', ')}.`;

/** Path and query of a state on this page. */
function pathTo(state: ExploreState): string {
  const query = format(state);
  return `${location.pathname}${query && `?${query}`}`;
}

/** Copies the link to a state; resolves to what the reader is told. */
export async function copyLink(state: ExploreState): Promise<string> {
  const link = `${location.origin}${pathTo(state)}`;
  try {
    await navigator.clipboard.writeText(link);
    return 'Link copied.';
  } catch {
    return `Copy this link: ${link}`;
  }
}

/** `push` makes a step that Back undoes, `keep` leaves the address as it is. */
export type Writing = 'replace' | 'push' | 'keep';

/** Lets the page's address follow the state. */
export class PageAddress {
  #timer = 0;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Writes a step at once, and anything else when the movement has come to rest. @param rested called then */
  write(state: ExploreState, how: Writing, rested: () => void): void {
    const address = `${pathTo(state)}${location.hash}`;
    clearTimeout(this.#timer);
    if (how === 'push') history.pushState(null, '', address);
    this.#timer = window.setTimeout(() => {
      if (how === 'replace') history.replaceState(history.state, '', address);
      rested();
    }, rest);
  }
}
