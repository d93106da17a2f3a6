/** Reads one element of a section, and holds it against the vocabulary. */
import { moment } from '../records/when.ts';
import { lineOf, type Node } from './node.ts';
import {
  figureElements,
  naming,
  referenceElements,
  vocabulary,
  type Reference,
  type ReferenceElement,
  type Stranger,
} from './references.ts';

/** Checks an element against the vocabulary; gives its reference, if it names records. */
export function readElement(
  node: Node,
  block: boolean,
  strangers: Stranger[],
): Reference | undefined {
  const name = node.name ?? '';
  const say = (message: string): undefined => void strangers.push({ line: lineOf(node), message });
  const allowed = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (!allowed)
    return say(
      `there is no element <${name}>; the vocabulary is ${Object.keys(vocabulary).join(', ')}`,
    );

  const given = new Map<string, string>();
  for (const { name: attribute = '{…}', value } of node.attributes ?? []) {
    if (!allowed.includes(attribute))
      say(
        `<${name}> has no attribute "${attribute}"; ${allowed.length ? `it takes ${allowed.join(', ')}` : 'it takes none'}`,
      );
    else if (typeof value !== 'string')
      say(`the attribute "${attribute}" of <${name}> must be words in quotation marks`);
    else given.set(attribute, value);
  }
  const figure = figureElements.includes(name);
  const words = (node.children ?? []).length > 0;
  if (block && !figure)
    say(
      `<${name}> cannot stand apart; write it within a paragraph, its words on the line of its tags`,
    );
  else if (block && words)
    say(
      `<${name}> on a line of its own takes no words; write <${name} … />, or set it within a paragraph`,
    );
  else if (!block && !words && name !== 'Cite')
    say(
      `<${name}> within a sentence needs words between its tags${figure ? '; as a figure it stands on a line of its own' : ''}`,
    );
  if (name === 'Timeline') checkSpan(given, say);
  if (!(name in referenceElements)) return undefined;

  const element = name as ReferenceElement;
  const { attribute, several, optional } = naming(element);
  const ids = (given.get(attribute) ?? '').split(/\s+/).filter(Boolean);
  if (ids.length === 0 && !optional) return say(`<${name}> needs an id, like <${name} id="…" />`);
  if (ids.length > 1 && !several)
    say(`<${name}> takes one id, not ${ids.length}; write an element for each`);
  const note = given.get('note');
  return {
    element,
    ids,
    words: '',
    block,
    line: lineOf(node),
    ...(note === undefined ? {} : { note }),
  };
}

/** The dates of a timeline exist and are in order. */
function checkSpan(given: ReadonlyMap<string, string>, say: (message: string) => void): void {
  const [from, to] = [given.get('from'), given.get('to')];
  for (const date of [from, to]) {
    const issue = date === undefined ? undefined : moment.safeParse(date).error?.issues[0];
    if (issue) say(`"${date}" in <Timeline> will not do; ${issue.message}`);
  }
  if (from && to && from > to)
    say(`<Timeline> starts (${from}) after it ends (${to}); exchange them`);
}
