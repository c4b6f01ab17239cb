import { type Entry, forget } from './queue.ts'

/** Where deeds are kept in this browser until they are sent. */
export interface Keep {
  /** False where they last only as long as this page: the browser lets us keep nothing. */
  readonly lasting: boolean
  all(): Promise<readonly Entry[]>
  /** One entry read, changed and written as one step; `change` answers undefined to take it away. A deed that is new here takes the place `next`. */
  update(key: string, change: Change): Promise<Entry | undefined>
  /** Makes what is kept here this person's: entries of another person are dropped, and so is everything personal that somebody left who signed out. */
  adopt(owner: string): Promise<void>
  owner(): Promise<string | undefined>
}

type Change = (before: Entry | undefined, next: number) => Entry | undefined

const longestOpening = 1_500
const entries = 'entries'
const facts = 'facts'

/** Never fails and never waits for long: a call must not hang on what a browser thinks of being asked. */
export async function openKeep(): Promise<Keep> {
  try {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the browser’s store did not open')), longestOpening))
    return sturdy(keepIn(await Promise.race([openStore(), late])))
  } catch {
    return keepInMemory()
  }
}

function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('concord-unsent', 1)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(entries, { keyPath: 'key' })
      opening.result.createObjectStore(facts)
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
    opening.onblocked = () => reject(new Error('another page holds the browser’s store'))
  })
}

function keepIn(store: IDBDatabase): Keep {
  /** Resolves when what was written is on the disk. */
  const within = <T>(mode: IDBTransactionMode, work: (tx: IDBTransaction, give: (result: T) => void) => void): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      const tx = store.transaction([entries, facts], mode, { durability: 'strict' })
      let result: T | undefined
      tx.oncomplete = () => resolve(result)
      tx.onabort = () => reject(tx.error ?? new Error('the browser’s store gave up'))
      work(tx, given => (result = given))
    })
  return {
    lasting: true,
    all: async () =>
      (await within<Entry[]>('readonly', (tx, give) => {
        const asked = tx.objectStore(entries).getAll()
        asked.onsuccess = () => give(asked.result)
      })) ?? [],
    update: (key, change) =>
      within<Entry>('readwrite', (tx, give) => {
        const kept = tx.objectStore(entries)
        const counted = tx.objectStore(facts).get('given')
        const asked = kept.get(key)
        asked.onsuccess = () => {
          const given: number | undefined = counted.result
          const next = (given ?? 0) + 1
          const after = change(asked.result, next)
          if (after?.place === next) tx.objectStore(facts).put(next, 'given')
          if (after === undefined) kept.delete(key)
          else {
            kept.put(after)
            give(after)
          }
        }
      }),
    adopt: async owner => {
      await within('readwrite', tx => {
        const asked = tx.objectStore(facts).get('owner')
        asked.onsuccess = () => {
          const before: string | undefined = asked.result
          if (before === owner) return
          tx.objectStore(facts).put(owner, 'owner')
          const kept = tx.objectStore(entries)
          const all = kept.getAll()
          all.onsuccess = () => {
            const found: Entry[] = all.result
            kept.clear()
            for (const entry of left(found, owner)) kept.put(entry)
          }
        }
      })
    },
    owner: () =>
      within<string>('readonly', (tx, give) => {
        const asked = tx.objectStore(facts).get('owner')
        asked.onsuccess = () => give(asked.result)
      }),
  }
}

/** A store that gives up later on, for want of room or otherwise, is left for this page's own memory. */
function sturdy(store: Keep): Keep {
  let now = store
  const asked = <T>(work: (keep: Keep) => Promise<T>): Promise<T> =>
    work(now).catch(() => {
      if (now === store) now = keepInMemory()
      return work(now)
    })
  return {
    get lasting() {
      return now.lasting
    },
    all: () => asked(keep => keep.all()),
    update: (key, change) => asked(keep => keep.update(key, change)),
    adopt: owner => asked(keep => keep.adopt(owner)),
    owner: () => asked(keep => keep.owner()),
  }
}

function keepInMemory(): Keep {
  const kept = new Map<string, Entry>()
  let given = 0
  let whose: string | undefined
  return {
    lasting: false,
    all: async () => [...kept.values()],
    update: async (key, change) => {
      const after = change(kept.get(key), given + 1)
      given = Math.max(given, after?.place ?? 0)
      if (after === undefined) kept.delete(key)
      else kept.set(after.key, after)
      return after
    },
    adopt: async owner => {
      whose = owner
    },
    owner: async () => whose,
  }
}

/** What stays when somebody else uses this phone: their own entries and those of nobody; where nobody is signed in, also the bare lines of other people's. */
const left = (found: readonly Entry[], owner: string): readonly Entry[] =>
  found.flatMap(entry => {
    if (entry.owner === owner || entry.owner === null) return [entry]
    const rest = owner === '' ? forget(entry) : undefined
    return rest === undefined ? [] : [rest]
  })
