import { createServer, type AddressInfo, connect, type Socket } from 'node:net'

/** Where on its way something sent with POST is lost: nothing of it arrives; half of it does; it is done and no reply comes; half a reply comes; nothing comes for a while. */
export const losses = ['request', 'half-request', 'reply', 'half-reply', 'silence'] as const
export type Loss = (typeof losses)[number]

export interface LossyProxy {
  readonly url: string
  /** The next so many requests with POST are lost in this way; of what is halved, this share gets through. */
  lose(loss: Loss, times: number, share?: number): void
  /** How many were lost since it was started. */
  lost(): number
  stop(): Promise<void>
}

const silentFor = 2_500

/** A network between a browser and a server that breaks when it is told to. */
export async function startLossyProxy(serverUrl: string): Promise<LossyProxy> {
  const { hostname, port } = new URL(serverUrl)
  const open = new Set<Socket>()
  let armed: { loss: Loss; times: number; share: number } = { loss: 'request', times: 0, share: 0.5 }
  let lost = 0

  const proxy = createServer(client => {
    const server = connect(Number(port), hostname)
    /** What happens to the replies on this line from now on. */
    let fate: 'passes' | 'reply' | 'half-reply' = 'passes'
    const cut = () => {
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) {
      open.add(socket)
      socket.on('close', () => {
        open.delete(socket)
        cut()
      })
      socket.on('error', cut)
    }
    client.on('data', chunk => {
      if (armed.times === 0 || !chunk.subarray(0, 10).toString('latin1').startsWith('POST /call')) return void server.write(chunk)
      armed = { ...armed, times: armed.times - 1 }
      lost++
      switch (armed.loss) {
        case 'request':
          return cut()
        case 'half-request':
          return void server.write(chunk.subarray(0, chunk.length * armed.share), cut)
        case 'silence':
          return void setTimeout(cut, silentFor)
        default:
          fate = armed.loss
          return void server.write(chunk)
      }
    })
    server.on('data', chunk => {
      if (fate === 'passes') client.write(chunk)
      else if (fate === 'reply') cut()
      else client.write(chunk.subarray(0, chunk.length * armed.share), cut)
    })
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    lose: (loss, times, share = 0.5) => {
      armed = { loss, times, share }
    },
    lost: () => lost,
    stop: () =>
      new Promise(resolve => {
        proxy.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
