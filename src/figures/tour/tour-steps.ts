/** Lets one picture stand beside the text and change with the step; the address and the progress follow. */
const besideText = 'screen and (width >= 700px)';

class TourSteps extends HTMLElement {
  #lifetime = new AbortController();
  #observer: IntersectionObserver | undefined;
  #pictures = new Map<HTMLElement, HTMLElement>();
  #stage: HTMLElement | undefined;
  #current: HTMLElement | undefined;

  connectedCallback(): void {
    try {
      this.#start();
      this.dataset.ready = '';
    } catch (error) {
      this.#putBack();
      this.dataset.failed = '';
      console.error('The steps do not follow the text here:', error);
    }
  }

  #start(): void {
    const { signal } = this.#lifetime;
    const steps = [...this.querySelectorAll<HTMLElement>('.step')];
    for (const step of steps) {
      const picture = step.querySelector<HTMLElement>('.picture');
      if (picture) this.#pictures.set(step, picture);
    }
    const wide = matchMedia(besideText);
    const arrange = (): void => (wide.matches ? this.#gather() : this.#putBack());
    wide.addEventListener('change', arrange, { signal });
    addEventListener('beforeprint', () => this.#putBack(), { signal });
    addEventListener('afterprint', arrange, { signal });
    document.addEventListener('keydown', (event) => this.#turn(event), { signal });
    addEventListener('hashchange', () => this.#show(this.#named(steps) ?? this.#current), {
      signal,
    });
    this.#observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.find((entry) => entry.isIntersecting)?.target;
        if (entered instanceof HTMLElement) this.#reach(entered);
      },
      // The line two fifths down the screen: the step that crosses it is the one that is read.
      { rootMargin: '-40% 0px -60% 0px' },
    );
    this.#show(this.#named(steps) ?? steps[0]);
    arrange();
    for (const step of steps) this.#observer.observe(step);
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    this.#observer?.disconnect();
    this.#putBack();
    this.#mark(undefined);
    this.#pictures.clear();
    this.#current = undefined;
    delete this.dataset.ready;
  }

  /** The step that the address names, or in which the place that it names stands. */
  #named(steps: readonly HTMLElement[]): HTMLElement | undefined {
    const target = document.getElementById(location.hash.slice(1));
    return steps.find((step) => step.contains(target));
  }

  #gather(): void {
    if (this.#stage) return;
    this.#stage = document.createElement('div');
    this.#stage.className = 'stage';
    const held = document.createElement('div');
    held.append(...this.#pictures.values());
    this.#stage.append(held);
    this.querySelector('.steps')?.append(this.#stage);
  }

  #putBack(): void {
    for (const [step, picture] of this.#pictures) step.append(picture);
    this.#stage?.remove();
    this.#stage = undefined;
  }

  /** A step has been scrolled to. */
  #reach(step: HTMLElement): void {
    const moved = this.#current !== step;
    this.#show(step);
    if (moved) history.replaceState(history.state, '', `#${step.id}`);
  }

  #show(step: HTMLElement | undefined): void {
    if (!step) return;
    this.#current = step;
    this.#mark(step);
  }

  #mark(step: HTMLElement | undefined): void {
    for (const [one, picture] of this.#pictures)
      picture.toggleAttribute('data-current', one === step);
    for (const link of this.querySelectorAll('.progress a')) {
      if (step && link.getAttribute('href') === `#${step.id}`)
        link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
  }

  #turn(event: KeyboardEvent): void {
    const { key, target, defaultPrevented } = event;
    if (defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    if (target instanceof Element && target.closest('input, textarea, select, dialog, [role=menu]'))
      return;
    const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[key];
    const link = rel && this.#current?.querySelector<HTMLAnchorElement>(`.turn a[rel=${rel}]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  }
}

customElements.define('tour-steps', TourSteps);
