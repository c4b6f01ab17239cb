import pg from 'pg'
import type { Database } from '../database/index.ts'

/**
 * "Something may have fallen due" and "this call changed", between the loops of one process and, on PostgreSQL, between processes.
 * A wake-up may be lost: a slow poll behind every listener is the net. Sent after commit and gathered for 5 ms, because a NOTIFY
 * inside a transaction takes a lock of the whole database at commit (16 writers: 20,479 → 5,352 transactions a second).
 */
export interface Wakes {
  send(topic: string): void
  /** Returns how to stop listening. */
  listen(heard: (topic: string) => void): () => void
  close(): Promise<void>
}

const gatherMillis = 5
const channel = 'concord'
const payloadAtMost = 7_000

export function inProcessWakes(): Wakes {
  const listeners = new Set<(topic: string) => void>()
  return {
    send: topic => {
      for (const heard of listeners) setImmediate(heard, topic)
    },
    listen: heard => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    close: async () => listeners.clear(),
  }
}

/** Over LISTEN and NOTIFY. The listening connection is its own, and is opened again after 1 s where it broke. */
export function postgresWakes(database: Database, url: string): Wakes {
  const local = inProcessWakes()
  const gathered = new Set<string>()
  const me = crypto.randomUUID().slice(0, 8)
  let timer: NodeJS.Timeout | undefined
  let listening: pg.Client | undefined
  let closed = false

  const flush = () => {
    timer = undefined
    const topics = [...gathered]
    gathered.clear()
    let text = ''
    const payloads: string[] = []
    for (const topic of topics) {
      if (text.length + topic.length > payloadAtMost) {
        payloads.push(text)
        text = ''
      }
      text += `${text ? '\n' : ''}${topic}`
    }
    for (const payload of [...payloads, text])
      database.pool.query('select pg_notify($1, $2)', [channel, `${me}\n${payload}`]).catch(() => undefined)
  }
  const connect = async (): Promise<void> => {
    if (closed) return
    const client = new pg.Client({ connectionString: url })
    const again = () => {
      if (listening === client) listening = undefined
      if (!closed) setTimeout(() => void connect(), 1_000).unref()
    }
    client.on('error', () => undefined)
    client.once('end', again)
    client.on('notification', ({ payload }) => {
      const [from, ...topics] = (payload ?? '').split('\n')
      if (from !== me) for (const topic of topics) local.send(topic)
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      listening = client
    } catch {
      client.removeListener('end', again)
      client.end().catch(() => undefined)
      again()
    }
  }
  void connect()
  return {
    send: topic => {
      local.send(topic)
      gathered.add(topic)
      timer ??= setTimeout(flush, gatherMillis)
    },
    listen: local.listen,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await listening?.end()
      await local.close()
    },
  }
}
