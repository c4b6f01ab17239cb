import { Agent, request } from 'node:http'

export interface Caller {
  /** One call for support, sent over a connection that is kept. Resolves with its milliseconds once the 201 is read. */
  call(): Promise<number>
  close(): void
}

export function callerAt(url: string, token: string, connections: number): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(url)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': '2' }
  return {
    call: () =>
      new Promise((resolve, reject) => {
        const began = performance.now()
        const sent = request({ agent, hostname, port, method: 'POST', path: '/api/calls', headers }, answer => {
          answer.resume()
          answer.once('end', () => {
            if (answer.statusCode === 201) resolve(performance.now() - began)
            else reject(new Error(`a call was answered with ${answer.statusCode}`))
          })
        })
        sent.once('error', reject)
        sent.end('{}')
      }),
    close: () => agent.destroy(),
  }
}

/** Each of `clients` sends its next call when the last was answered. Returns how many were answered, and how long it took. */
export async function closedLoop(caller: Caller, clients: number, seconds: number): Promise<{ calls: number; seconds: number }> {
  const began = performance.now()
  const ends = began + seconds * 1_000
  let calls = 0
  const client = async () => {
    while (performance.now() < ends) {
      await caller.call()
      calls++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { calls, seconds: (performance.now() - began) / 1_000 }
}

/** `rate` calls a second at their own times, whether or not earlier ones were answered. Returns each one's milliseconds from its time. */
export async function openLoop(caller: Caller, rate: number, seconds: number): Promise<number[]> {
  const began = performance.now()
  const waits: Promise<number>[] = []
  for (let sent = 0; sent < rate * seconds; ) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - began) / 1_000) * rate) + 1)
    for (; sent < due; sent++) {
      const late = performance.now() - (began + (sent / rate) * 1_000)
      waits.push(caller.call().then(millis => millis + late))
    }
    await new Promise(resume => setTimeout(resume, 2))
  }
  return Promise.all(waits)
}
