/** One sentence beside what was pressed, which is read out as well. */
import { putBelow } from '../lib/placing.ts';

let silence: ReturnType<typeof setTimeout> | undefined;

/** @param words nothing takes back what was said before */
export function sayBeside(pressed: HTMLElement, words: string): void {
  const status = document.querySelector<HTMLElement>('body > .told');
  if (!status) return;
  clearTimeout(silence);
  status.textContent = words;
  if (!words) return;
  putBelow(status, pressed);
  silence = setTimeout(() => (status.textContent = ''), 1500 + 50 * words.length);
}
