/** The few types of a service worker's world that we use; TypeScript's own library of them excludes that of pages. */

export interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface WindowClient {
  readonly id: string;
  readonly url: string;
  postMessage(message: unknown): void;
}
export interface Fetched extends Extendable {
  readonly request: Request;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
export interface Messaged extends Extendable {
  readonly data: unknown;
  readonly source: WindowClient | null;
}
export interface WorkerScope {
  readonly registration: {
    readonly scope: string;
    unregister(): Promise<boolean>;
    readonly navigationPreload?: { disable(): Promise<void> };
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      includeUncontrolled: true;
      type: 'window';
    }): Promise<readonly WindowClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetched) => void): void;
  addEventListener(type: 'message', listener: (event: Messaged) => void): void;
}
