/// <reference types="astro/client" />
declare module 'virtual:relief' {
  const address: string | undefined;
  export default address;
}
declare module 'citeproc' {
  /** What is used here of citeproc-js, which has no types of its own. */
  namespace CSL {
    class Engine {
      constructor(
        system: { retrieveLocale: (tag: string) => string; retrieveItem: (id: string) => unknown },
        style: string,
        locale: string,
        force: boolean,
      );
      setOutputFormat(format: 'text' | 'html'): void;
      updateItems(ids: string[], unsorted: boolean): void;
      makeBibliography(): [unknown, string[]];
    }
  }
  export default CSL;
}

declare namespace App {
  interface Locals {
    /** Whether the page has the sheet of figures and lists by now. */
    styled?: boolean;
    /** Timelines set on the page so far. */
    timelines?: number;
    /** The tour whose page this is. */
    tour?: import('./figures/tour/pictures.ts').TourPictures;
  }
}
