import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const streamMillis = 400

/** The server of one checkout over its own copy of the data, with a clock that stands still. */
export async function startSide(checkout, data, folder) {
  cpSync(data, folder, { recursive: true })
  const bin = join(checkout, 'bin/concord')
  const env = {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, CONCORD_CLOCK: 'manual', LOG_LEVEL: 'error', CONCORD_DATA: folder },
    // One address for both, since pages and messages say it.
    ...{ PUBLIC_URL: 'http://concord.invalid', NODE_OPTIONS: `--import ${new URL('in-order.mjs', import.meta.url)}` },
  }
  const child = spawn(process.execPath, [bin, 'start', '--port', '0', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])
  if (typeof line[0] !== 'string') throw new Error(`The server of ${checkout} ended before it began.`)
  const { url } = JSON.parse(line[0])
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  return {
    checkout,
    ask: asked => ask(url, agent, asked),
    stop: async () => {
      agent.destroy()
      child.kill('SIGTERM')
      await ended
    },
    /** What a command of the checkout says about the data once the server has stopped. */
    command: async (...args) => {
      const run = spawn(process.execPath, [bin, ...args, '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
      let body = ''
      run.stdout.on('data', chunk => {
        body += chunk
      })
      const [status] = await once(run, 'close')
      return { status, headers: 'content-type: application/json', body }
    },
  }
}

/** Headers that say when and how something was sent, not what. */
const unspoken = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'])

function ask(url, agent, { method = 'GET', path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, headers, agent }, answer => {
      const chunks = []
      const done = () => {
        const said = Object.entries(answer.headers).filter(([name]) => !unspoken.has(name))
        resolve({
          status: answer.statusCode,
          headers: said.map(([name, value]) => `${name}: ${value}`.replace(/Expires=[^;]+GMT/g, 'Expires=TIME')).join('\n'),
          location: answer.headers.location,
          body: Buffer.concat(chunks).toString(),
        })
      }
      answer.on('data', chunk => chunks.push(chunk)).on('end', done)
      // A stream of events has no end: what came at once is what is compared.
      if (answer.headers['content-type']?.startsWith('text/event-stream'))
        setTimeout(() => {
          done()
          sent.destroy()
        }, streamMillis)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/**
 * The same side a second time: what it answered is kept in a file, one line an answer, and read from there while it is asked the same in
 * the same order. So a commit that stands still is asked once, and each commit after it in half the time.
 */
export async function rememberedSide(file, start) {
  const isKept = existsSync(file)
  const lines = isKept ? readFileSync(file, 'utf8').split('\n') : []
  let side
  const answered = async (question, live) => {
    if (isKept) {
      const [kept, answer] = JSON.parse(lines.shift() || '[]')
      if (kept !== question) throw new Error(`${file} was kept from other questions: delete it. Asked ${question}, kept ${kept}.`)
      return answer
    }
    side ??= await start()
    const answer = await live(side)
    appendFileSync(file, `${JSON.stringify([question, answer])}\n`)
    return answer
  }
  if (!isKept) writeFileSync(file, '')
  return {
    ask: asked => answered(`${asked.method} ${asked.path}`, live => live.ask(asked)),
    command: (...words) => answered(words.join(' '), live => live.command(...words)),
    stop: async () => side?.stop(),
  }
}
