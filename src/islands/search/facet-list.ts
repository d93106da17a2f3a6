/** The facets beside the results, and how many results each of their values would leave. */
import type { Answer, Found } from '../../search/engine.ts';
import type { Names } from '../../search/names.ts';
import type { SearchState } from '../../search/state.ts';
import { facetNames, type FacetName } from '../../search/types.ts';
import { askAll, type Asked, type Facets } from './client.ts';

/** What each facet counts: it leaves out its own choice, so that one can change one's mind. */
export const foundByFacet = (
  names: Names,
  asked: Asked,
  state: SearchState,
  answer: Answer,
): Promise<[FacetName, readonly Found[]][]> =>
  Promise.all(
    facetNames.map(async (name): Promise<[FacetName, readonly Found[]]> => {
      const chosen = (state.facets[name]?.length ?? 0) > 0;
      return [
        name,
        chosen
          ? (await askAll(names, asked, { ...state, facets: { ...state.facets, [name]: [] } }))
              .found
          : answer.found,
      ];
    }),
  );

/** Counts a facet's values and hides those that nothing has; the most frequent come first, years stay in their order. */
export function showCounts(
  boxes: HTMLFormElement,
  name: FacetName,
  found: readonly Found[],
  facets: Facets,
): void {
  const details = boxes.querySelector<HTMLElement>(`[data-facet=${name}]`);
  const counts = new Map<string, number>();
  for (const { record } of found)
    for (const value of facets.values(name, record))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  const list = details?.querySelector('ul');
  if (!details || !list) return;
  const items = [...list.children].map((item) => ({
    item: item as HTMLElement,
    box: item.querySelector('input'),
  }));
  let any = false;
  for (const { item, box } of items) {
    const count = counts.get(box?.value ?? '') ?? 0;
    item.hidden = count === 0 && !box?.checked;
    any ||= !item.hidden;
    const label = item.querySelector('.count');
    if (label) label.textContent = String(count);
  }
  if (name !== 'year') {
    items.sort(
      (a, b) => (counts.get(b.box?.value ?? '') ?? 0) - (counts.get(a.box?.value ?? '') ?? 0),
    );
    // A box that moved under the reader's hands would lose the focus.
    if (!list.contains(document.activeElement)) list.append(...items.map(({ item }) => item));
  }
  details.hidden = !any;
}
