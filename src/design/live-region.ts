/**
 * Islands of this house draw nothing of their own: they ask for the page again and put its fresh region in the place of
 * the old one, so that what a script shows is what the page without scripts would show, word for word.
 */
export type Refreshed = 'same' | 'changed' | 'lost'

const regionsOf = (root: ParentNode, name: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)]

/** Asks for `address` and takes over every region of this name. `lost` where the page or a region could not be had; the old rows stay. */
export async function refresh(name: string, address: string): Promise<Refreshed> {
  const fresh = await fetchPage(address)
  const now = regionsOf(document, name)
  const next = fresh === undefined ? [] : regionsOf(fresh, name)
  if (fresh === undefined || next.length !== now.length) return 'lost'
  let changed = false
  now.forEach((region, index) => {
    const other = next[index]
    if (other === undefined || withoutKeys(other) === withoutKeys(region)) return
    region.replaceChildren(...other.childNodes)
    changed = true
  })
  return changed ? 'changed' : 'same'
}

async function fetchPage(address: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, redirect: 'error' })
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined
  } catch {
    // No network, or signed out: the caller says that the page has stopped.
    return undefined
  }
}

/** Every page has new keys in its forms. A change of these keys alone is not read aloud. */
const withoutKeys = (region: HTMLElement): string => region.innerHTML.replace(/value="[^"]*"/g, '')

/** Looks again every two seconds at work that goes on. Once it has ended the page is another one, and is loaded whole. */
export function watchUntilDone(name: string): void {
  every(2, async () => {
    if ((await refresh(name, location.href)) !== 'lost') return sayStopped(false)
    const isThere = await fetch(location.href, { method: 'HEAD' }).then(
      answer => answer.ok,
      () => false,
    )
    if (isThere) location.reload()
    else sayStopped(true)
  })
}

/**
 * Calls `work` every so many seconds while the page can be seen, and at once when it comes back into view. While it cannot be seen, every
 * `unseen` seconds, or not at all.
 */
export function every(seconds: number, work: () => void | Promise<void>, unseen = Number.POSITIVE_INFINITY): void {
  let doneAt = performance.now()
  const run = (): void => {
    doneAt = performance.now()
    void work()
  }
  setInterval(() => {
    if (!document.hidden || performance.now() - doneAt >= unseen * 1000) run()
  }, seconds * 1000)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) run()
  })
}

/** Runs `work` when it is asked for, at most once in so many milliseconds: what is asked for meanwhile is done together, once, after them. */
export function gathered(millis: number, work: () => Promise<void>): () => void {
  let isBusy = false
  let isWanted = false
  return function run(): void {
    isWanted = isBusy
    if (isBusy) return
    isBusy = true
    const rest = new Promise(resume => setTimeout(resume, millis))
    void Promise.allSettled([work(), rest]).then(() => {
      isBusy = false
      if (isWanted) run()
    })
  }
}

/** Every live page carries a hidden line that says it stopped; it is shown with the time of the last fresh look. */
export function sayStopped(stopped: boolean): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-stopped]')) line.toggleAttribute('hidden', !stopped)
}
