import type { WorkerScope } from './worker-scope.ts'

/** What a notice shows. It may be read over a shoulder: the text is that of a telephone message, which names no person. */
export interface Notice {
  readonly title: string
  readonly options: {
    readonly body: string
    readonly tag: string
    readonly icon: string
    /** It stands until somebody looks: it may ask them to come. */
    readonly requireInteraction: true
    readonly renotify: true
    readonly data: { readonly link: string }
  }
}

/** Of what was pushed; of what cannot be read, a notice without words all the same, as browsers ask for each push. */
export function noticeOf(pushed: unknown, origin: string): Notice {
  const text = fieldOf(pushed, 'text') ?? ''
  return {
    title: 'Concord',
    options: {
      body: text,
      tag: fieldOf(pushed, 'id') ?? 'concord',
      icon: '/icons/plain-192.png',
      requireInteraction: true,
      renotify: true,
      data: { link: ownAddress(fieldOf(pushed, 'link'), origin) },
    },
  }
}

/** An address of our own, or the page of what waits. */
export function ownAddress(link: string | undefined, origin: string): string {
  if (link === undefined || !URL.canParse(link)) return `${origin}/me`
  const url = new URL(link)
  return url.origin === origin ? url.href : `${origin}/me`
}

function fieldOf(pushed: unknown, name: 'id' | 'text' | 'link'): string | undefined {
  const value: unknown = typeof pushed === 'object' && pushed !== null ? Reflect.get(pushed, name) : undefined
  return typeof value === 'string' ? value : undefined
}

/** Shows each push as a notice, and opens what it is about where it is touched. */
export function showNotices(scope: WorkerScope): void {
  const { origin } = scope.location
  scope.addEventListener('push', event => {
    const { title, options } = noticeOf(jsonOf(event.data), origin)
    event.waitUntil(scope.registration.showNotification(title, options))
  })
  scope.addEventListener('notificationclick', event => {
    event.notification.close()
    const link = ownAddress(linkIn(event.notification.data), origin)
    event.waitUntil(scope.clients.openWindow(link))
  })
}

const linkIn = (data: unknown): string | undefined => fieldOf(data, 'link')

function jsonOf(data: { json(): unknown } | null): unknown {
  try {
    return data?.json()
  } catch {
    return undefined
  }
}
