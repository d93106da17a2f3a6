/** Plays the years: one frame after another, until the last, or until the reader does something else. */
import { neighbour, type Frame } from './frames.ts';

/** How long a frame stands while the years are played. */
const pace = 700;

/** The window that is played. */
export interface Played {
  frames: readonly Frame[];
  /** The end of the window that is shown now. */
  to(): string | undefined;
  show(window: { from: string | undefined; to: string | undefined }): void;
}

export class Player {
  #played: Played;
  #button: HTMLButtonElement | null;
  #timer = 0;

  /** @param button starts and stops the player, and says which of the two it will do */
  constructor(played: Played, button: HTMLButtonElement | null) {
    this.#played = played;
    this.#button = button;
  }

  /** Plays, or stops. */
  toggle(): void {
    if (this.#timer) this.pause();
    else this.#play();
  }

  pause(): void {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#sayPlaying();
  }

  /** Shows the frame after or before; false where there is none. */
  step(by: 1 | -1): boolean {
    const frame = neighbour(this.#played.frames, this.#played.to(), by);
    if (frame) this.#played.show(frame);
    return frame !== undefined;
  }

  #play(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    if (!neighbour(this.#played.frames, this.#played.to(), 1))
      this.#played.show({ from: undefined, to: undefined });
    this.step(1);
    this.#timer = window.setInterval(() => this.step(1) || this.pause(), pace);
    this.#sayPlaying();
  }

  #sayPlaying(): void {
    if (!this.#button) return;
    this.#button.textContent = this.#timer ? 'Pause' : 'Play the years';
    this.#button.setAttribute('aria-pressed', String(this.#timer > 0));
  }
}
