import type { Lang } from '../../kernel/lang.ts'

/** Where somebody who is not signed in may be about to call; a reader of the plan needs nothing kept. */
const strangersPages: readonly string[] = ['/', '/call', '/door', '/offline']

/** Lets the worker keep what this person needs without a network. Only https and localhost have workers; elsewhere nothing is kept. */
export function keepPhone(who: string, lang: Lang): void {
  if (!('serviceWorker' in navigator) || (who === '' && !strangersPages.includes(location.pathname))) return
  const start = async () => {
    await navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({ who, lang })
  }
  const begin = () => void start().catch(() => undefined)
  // The page itself comes first on a slow network.
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
}

/** Where the browser offers it, the worker sends what waits when the network is back, though no page is open. */
export async function askForSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const sync: unknown = Reflect.get(await navigator.serviceWorker.ready, 'sync')
  if (typeof sync === 'object' && sync !== null && 'register' in sync && typeof sync.register === 'function')
    await sync.register('concord-unsent')
}
