/** The form's fields and the state, each from the other. */
import { cleanWords, nothing, parse, type ExploreState, type Vocabulary } from './state.ts';

/** What the form says; fields that do not read as what they ask for count as empty. */
export function readForm(
  form: HTMLFormElement,
  vocabulary: Vocabulary,
  kept: Pick<ExploreState, 'box' | 'id' | 'ids' | 'zoom'>,
): ExploreState {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') query.set(name, value.trim());
  return {
    ...nothing,
    ...parse(query.toString(), vocabulary).state,
    box: kept.box,
    id: kept.id,
    ids: kept.ids,
    zoom: kept.zoom,
  };
}

/** Puts in what can be chosen. It waits in templates until it is needed, so that the page need not lay it out. */
export function fillChoices(form: HTMLFormElement): void {
  for (const template of form.querySelectorAll<HTMLTemplateElement>('template[data-options]')) {
    form.querySelector(`select[name="${template.dataset.options}"]`)?.append(template.content);
    template.remove();
  }
}

/** Sets the fields to a state; the field in which the reader is writing is left alone. */
export function fillForm(form: HTMLFormElement, state: ExploreState): void {
  const values: Record<string, string> = {
    q: state.words,
    kind: state.kind ?? '',
    side: state.side ?? '',
    actor: state.actor ?? '',
    place: state.place ?? '',
    from: state.from ?? '',
    to: state.to ?? '',
    killed: state.killed?.toString() ?? '',
  };
  if (state.kind ?? state.side ?? state.actor ?? state.place) fillChoices(form);
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && element.type === 'checkbox')
      element.checked = state.contested;
    else if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
      const value = values[element.name];
      if (value === undefined || element.value === value) continue;
      if (
        element === document.activeElement &&
        element.name === 'q' &&
        cleanWords(element.value) === value
      )
        continue;
      element.value = value;
    }
  }
}
