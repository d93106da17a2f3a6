/** Keeps the whole dossier on the device, shows how far that is, and takes it off again. */
import type { EditionHead, FromWorker, Status, ToWorker } from '../offline/types.ts';

const size = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} MB`;

const reasons: Record<NonNullable<Status['stopped']>, string> = {
  connection:
    'The connection broke off. What has come is kept; the rest follows when the connection is back.',
  room: 'There is no room left on this device.',
  changed: 'A newer edition was published meanwhile. Try again in a minute.',
};

class KeepOffline extends HTMLElement {
  #lifetime = new AbortController();
  #head: EditionHead | undefined;

  connectedCallback(): void {
    void this.#start().catch((error: unknown) => {
      this.dataset.failed = '';
      console.error('Keeping the dossier offline does not work here:', error);
    });
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
  }

  async #start(): Promise<void> {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (import.meta.hot || !workers || !('DecompressionStream' in globalThis)) return;
    const { signal } = this.#lifetime;
    const [keep, remove] = [...this.querySelectorAll('button')];
    workers.addEventListener(
      'message',
      ({ data }: MessageEvent<FromWorker>) => data.status && this.#show(data.status),
      { signal },
    );
    workers.startMessages();
    const { active } = await workers.ready;
    if (!active || signal.aborted) return;
    const ask = (offline: 'keep' | 'remove' | 'status'): void =>
      active.postMessage({ offline } satisfies ToWorker);
    keep?.addEventListener(
      'click',
      () => {
        // Without it the browser may throw the kept copy away when room gets scarce.
        void navigator.storage?.persist?.().catch(() => false);
        ask('keep');
      },
      { signal },
    );
    remove?.addEventListener('click', () => ask('remove'), { signal });
    addEventListener('online', () => ask('status'), { signal });
    const answer = await fetch(this.dataset.head ?? '', { signal }).catch(() => undefined);
    if (answer?.ok) this.#head = (await answer.json()) as EditionHead;
    ask('status');
  }

  #show({ wanted, kept, fetching, stopped }: Status): void {
    const [keep, remove] = [...this.querySelectorAll('button')];
    const progress = this.querySelector('progress');
    const output = this.querySelector('output');
    if (!keep || !remove || !progress || !output) return;
    const whole = this.#head?.size;
    keep.textContent = wanted
      ? 'Go on fetching'
      : whole
        ? `Keep offline (${size(whole)})`
        : 'Keep offline';
    keep.hidden = Boolean(fetching) || (wanted && !stopped && kept !== undefined);
    remove.hidden = !wanted;
    progress.hidden = !fetching;
    if (fetching) {
      progress.max = fetching.of;
      progress.value = fetching.done;
    }
    const texts = [
      fetching && `Fetching: ${size(fetching.done)} of ${size(fetching.of)}.`,
      !fetching && stopped && reasons[stopped],
      !fetching &&
        kept &&
        `The whole dossier is on this device: ${kept.files} files, ${size(kept.size)}. Newer editions come by themselves.`,
    ];
    output.textContent = texts.filter(Boolean).join(' ');
    this.hidden = false;
    this.dataset.ready = '';
  }
}

customElements.define('keep-offline', KeepOffline);
