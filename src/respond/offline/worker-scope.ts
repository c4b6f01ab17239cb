/** What a service worker has that a page has not, as far as we use it: the compiler's own list of it cannot stand beside a page's. */
export interface WorkerScope {
  readonly location: Location
  readonly clients: { claim(): Promise<void>; openWindow(address: string): Promise<unknown> }
  readonly registration: { showNotification(title: string, options: object): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener<Name extends keyof WorkerEvents>(name: Name, work: (event: WorkerEvents[Name]) => void): void
}

interface Waiting {
  waitUntil(work: Promise<unknown>): void
}

export interface Visit extends Waiting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

interface WorkerEvents {
  readonly install: Waiting
  readonly activate: Waiting
  readonly sync: Waiting
  readonly fetch: Visit
  readonly push: Waiting & { readonly data: { json(): unknown } | null }
  readonly notificationclick: Waiting & { readonly notification: { readonly data: unknown; close(): void } }
  readonly message: Waiting & { readonly data: unknown }
}
