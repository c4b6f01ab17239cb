import type { Keep } from './keep.ts'
import { begin, dueInOrder, type Entry, isDue, settle } from './queue.ts'
import { isOurPage, type Meaning, meaningOf, type Reply, saidIn } from './reply.ts'

/** How long a reply is waited for; after that the same deed is sent again. */
const patience = 12_000

const channel = 'concord-unsent'

/** Every open page draws anew when something became of a deed. */
export function tellPages(): void {
  if (typeof BroadcastChannel === 'undefined') return
  const line = new BroadcastChannel(channel)
  line.postMessage('changed')
  line.close()
}

export function onChange(work: () => void): void {
  if (typeof BroadcastChannel !== 'undefined') new BroadcastChannel(channel).addEventListener('message', work)
}

/** Sends whatever is due, or only what is due on the call that this key is about. */
export async function sendDue(keep: Keep, key?: string): Promise<void> {
  const lists = dueInOrder(await keep.all(), Date.now())
  await Promise.all(lists.filter(list => key === undefined || list.some(entry => entry.key === key)).map(list => sendInOrder(keep, list)))
}

async function sendInOrder(keep: Keep, list: readonly Entry[]): Promise<void> {
  for (const { key } of list) {
    const after = await sendOne(keep, key)
    if (after?.state.is === 'waiting' || after?.state.is === 'sending') return
  }
}

/** Two senders may meet at one entry; whoever claims it first sends it, and the key makes a second sending harmless. */
async function sendOne(keep: Keep, key: string): Promise<Entry | undefined> {
  let isMine = false
  const claimed = await keep.update(key, before => {
    isMine = before !== undefined && isDue(before, Date.now())
    return before !== undefined && isMine ? begin(before, Date.now()) : before
  })
  if (claimed === undefined || !isMine) return claimed
  const meaning = lost(keep, await tried(claimed))
  const after = await keep.update(key, before => before && settle(before, meaning, Date.now()))
  tellPages()
  return after
}

/** Where nothing can be kept, no reply means that it is in nobody's hands. */
const lost = ({ lasting }: Keep, meaning: Meaning): Meaning =>
  meaning.is === 'unknown' && !lasting ? { is: 'refused', why: 'unkept', says: [] } : meaning

/** A deed that has waited is sent only while its owner is the one who is signed in here. */
async function tried(entry: Entry): Promise<Meaning> {
  if (entry.state.is === 'sending' && entry.state.tries > 1) {
    const who = await whoIsHere()
    if (who === 'unknown') return { is: 'unknown' }
    if (who !== entry.owner) return { is: 'refused', why: 'session', says: [] }
  }
  return meaningOf(entry.address, await post(entry))
}

async function post({ address, fields }: Entry): Promise<Reply | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      headers: { accept: 'text/html' },
      credentials: 'same-origin',
      signal: endingIn(patience),
    })
    const { pathname, search } = new URL(answer.url)
    const { status, redirected, headers } = answer
    const html = redirected ? '' : await answer.text().catch(() => '')
    const isWhole = headers.has('content-type')
    return { status, redirected, isWhole, at: pathname + search, isOurs: isOurPage(html), says: saidIn(html) }
  } catch {
    // No network, or no reply in time: whether the server has it is not known.
    return null
  }
}

/** Older phones have no `AbortSignal.timeout`. */
function endingIn(milliseconds: number): AbortSignal {
  const ending = new AbortController()
  setTimeout(() => ending.abort(), milliseconds)
  return ending.signal
}

async function whoIsHere(): Promise<string | null | 'unknown'> {
  try {
    const answer = await fetch('/api/session', { credentials: 'same-origin', signal: endingIn(patience) })
    if (answer.status === 401) return null
    if (!answer.ok) return 'unknown'
    const { person }: { person: { id: string } } = await answer.json()
    return person.id
  } catch {
    return 'unknown'
  }
}
