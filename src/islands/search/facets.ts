/** The facets beside the results: what is chosen, and how many results each value would leave. */
import type { Found } from '../../search/engine.ts';
import type { SearchState } from '../../search/state.ts';
import { facetNames, type FacetName } from '../../search/types.ts';
import { askAll, type Asked, type Build, type Facets } from './client.ts';

/** Shows how many of the results each value of each facet would leave. */
export async function countFacets(
  form: HTMLFormElement,
  build: Build,
  asked: Asked,
  state: SearchState,
  found: readonly Found[],
): Promise<void> {
  const facets = await build.facets();
  for (const name of facetNames) {
    // A facet leaves out its own choice, so that readers can change their minds.
    const others = { ...state, facets: { ...state.facets, [name]: [] } };
    const list = state.facets[name]?.length
      ? (await askAll(build, asked, others)).answer.found
      : found;
    showCounts(form, name, list, facets);
  }
}

/** Counts a facet's values and hides those that nothing has; the most frequent come first, years stay in their order. */
function showCounts(
  form: HTMLFormElement,
  name: FacetName,
  found: readonly Found[],
  facets: Facets,
): void {
  const details = form.querySelector<HTMLElement>(`[data-facet=${name}]`);
  const list = details?.querySelector('ul');
  if (!details || !list) return;
  const counts = new Map<string, number>();
  for (const { record } of found)
    for (const value of facets.values(name, record))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  const items = [...list.querySelectorAll('li')].map((item) => {
    const box = item.querySelector('input');
    const count = counts.get(box?.value ?? '') ?? 0;
    item.hidden = count === 0 && !box?.checked;
    const label = item.querySelector('.count');
    if (label) label.textContent = String(count);
    return { item, count };
  });
  const shown = items.filter(({ item }) => !item.hidden).length;
  const number = details.querySelector('summary .count');
  if (number) number.textContent = String(shown);
  details.hidden = shown === 0;
  if (name === 'year') return;
  items.sort((a, b) => b.count - a.count);
  // A box that moved under the reader's hands would lose the focus.
  if (!list.contains(document.activeElement)) list.append(...items.map(({ item }) => item));
}

/** What the forms of the search page hold. */
export const readForms = (
  forms: readonly HTMLFormElement[],
  parse: (query: string) => SearchState,
): SearchState =>
  parse(
    new URLSearchParams(
      forms
        .flatMap((form) => [...new FormData(form)])
        .flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ).toString(),
  );

/** Puts a state into the forms. */
export function writeForms(forms: readonly HTMLFormElement[], state: SearchState): void {
  for (const form of forms) {
    for (const name of ['q', 'after', 'before', 'sort'] as const) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = state[name];
    }
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
      box.checked = state.facets[box.name as FacetName]?.includes(box.value) ?? false;
  }
}
