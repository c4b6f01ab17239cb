import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Channel, Sending } from '../channel.ts'
import { type Behaviour, type Calling, type DialledCall, type FakeProvider, openFakeProvider, type Shape } from './fake-provider.ts'

const now = new Date('2026-10-01T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
/** For what must be taken even on a busy machine, and for what hangs. */
const [patience, limitMillis] = [5_000, 400]
const callbackUrl = 'http://127.0.0.1:9/callbacks/provider/kind?district=gull-cove'

export interface Telephone {
  readonly shape: Shape
  /** The secrets that no error may show. */
  readonly secrets: readonly string[]
  /** Whether the signature of a callback says when it was made. */
  readonly hasTime: boolean
  channel(baseUrl: string, callbackUrl: string | null, limitMillis: number): Channel
}

export const sending: Sending = {
  ...{ id: '3f2c7b52-55ad-4d10-9a0c-0d7a3c6f9f10', address: '978-555-0100', lang: 'es' },
  text: 'Se necesita ayuda en el salón 12 <ahora> & pronto',
}

/** What every channel by telephone must do, whichever company it speaks to. */
export function testTelephone(name: string, { shape, secrets, hasTime, channel }: Telephone): void {
  describe(name, () => {
    let provider: FakeProvider
    let ours: Channel
    let hasty: Channel
    beforeAll(async () => {
      provider = await openFakeProvider(shape, () => now)
      ours = channel(provider.url, callbackUrl, patience)
      hasty = channel(provider.url, callbackUrl, limitMillis)
    })
    beforeEach(() => provider.reset())
    afterAll(() => provider.close())

    const failure = async (behaviour: Behaviour): Promise<Error> => {
      provider.manner.behaviour = behaviour
      return (/hang|stall/.test(behaviour) ? hasty : ours).send(sending).then(
        sent => expect.fail(`it was ${sent.is}`),
        (cause: Error) => cause,
      )
    }

    test('a message is taken under the provider’s own id, for the number in full', async () => {
      const sent = await ours.send(sending)
      const [taken] = provider.taken
      expect(sent).toEqual({ is: 'taken', reference: taken?.reference })
      expect(taken?.to.replace('+', '')).toBe('19785550100')
      expect(taken?.text).toContain('Se necesita ayuda en el salón 12')
      expect(taken?.callbackUrl).toBe(callbackUrl)
    })

    test('without a way back no callback is asked for', async () => {
      await channel(provider.url, null, patience).send(sending)
      expect(provider.requests[0]?.body).not.toContain('callbacks')
    })

    test('a number the provider does not know is refused', async () => {
      provider.manner.behaviour = 'refuse'
      expect(await ours.send(sending)).toEqual({ is: 'refused', why: 'no-number' })
    })

    test('what is no telephone number is refused without asking', async () => {
      expect(await ours.send({ ...sending, address: 'front desk' })).toEqual({ is: 'refused', why: 'no-number' })
      expect(provider.requests).toEqual([])
    })

    test.each<[Behaviour, RegExp]>([
      ['hang', /no answer within 400 ms/],
      ['stall', /no answer within 400 ms/],
      ['error', /answered 500/],
      ['busy', /answered 429/],
      ['junk', /cannot be read/],
      ['unkept', /cannot be read/],
      ['huge', /longer than 64 KiB/],
      ['redirect', /answered 302/],
    ])('%s: it may be tried again, within the limit, and the error tells of nobody', async (behaviour, says) => {
      const began = performance.now()
      const { name: kind, message, cause } = await failure(behaviour)
      expect(kind).toBe('ChannelFailed')
      expect(message).toMatch(says)
      expect(performance.now() - began).toBeLessThan(patience)
      expect(cause).toBeUndefined()
      for (const kept of [...secrets, '5550100', '555-0100', 'ayuda']) expect(message).not.toContain(kept)
      expect(provider.requests).toHaveLength(1)
    })

    test('where nobody listens it may be tried again', async () => {
      await expect(channel('http://127.0.0.1:1', null, patience).send(sending)).rejects.toThrow('no connection')
    })

    test('credentials the provider does not know: it may be tried again once they are put right', async () => {
      const stranger = await openFakeProvider({ ...shape, taken: () => undefined }, () => now)
      await expect(channel(stranger.url, null, patience).send(sending)).rejects.toThrow('answered 401')
      await stranger.close()
    })

    describe('callbacks', () => {
      const taken = async () => {
        await ours.send(sending)
        return provider.taken[0]!
      }
      const hear = ({ url, headers, body }: Calling) => ours.hear?.({ url, headers, body: Buffer.from(body) }, now)

      test('say that a message was delivered, or that it failed', async () => {
        const its = await taken()
        const { reference } = its
        expect(hear(shape.status(its, 'delivered', now))).toEqual({ kind: 'status', reference, state: 'delivered' })
        expect(hear(shape.status(its, 'failed', now))).toEqual({ kind: 'status', reference, state: 'failed' })
        expect(hear(shape.status(its, 'sent', now))).toBe('junk')
      })

      test('bring what a person answers', async () => {
        const its = await taken()
        if (ours.kind === 'text')
          expect(hear(shape.reply(callbackUrl, { id: 'said-1', from: '+19785550100', text: '¡Voy! 1+1 & más' }, now))).toEqual({
            ...{ kind: 'reply', id: 'said-1', from: '+19785550100', text: '¡Voy! 1+1 & más' },
          })
        else expect(hear(shape.keys(its, '1', now))).toEqual({ kind: 'keys', reference: its.reference, digits: '1', to: '+19785550100' })
      })

      test('an answer is believed as it was signed, and with no sign of it altered', async () => {
        const its = await taken()
        const said = { id: 'said-2', from: '+19785550100', text: '1' }
        const [given, other] =
          ours.kind === 'text'
            ? [shape.reply(callbackUrl, said, now), shape.reply(callbackUrl, { ...said, text: '2' }, now)]
            : [shape.keys(its, '1', now), shape.keys(its, '2', now)]
        expect(hear(given)).toMatchObject({ kind: ours.kind === 'text' ? 'reply' : 'keys' })
        expect(hear({ ...given, headers: {} })).toBe('unsigned')
        expect(hear({ ...given, body: other.body })).toBe('unsigned')
        const old = ours.kind === 'text' ? shape.reply(callbackUrl, said, minutesAgo(6)) : shape.keys(its, '1', minutesAgo(6))
        expect(hear(old)).toEqual(hasTime ? 'unsigned' : hear(given))
        expect(ours.signsTime ?? false).toBe(hasTime)
      })

      test('are asked for where there is a way back, and only there', () => {
        expect([ours.bringsAnswers, channel(provider.url, null, patience).bringsAnswers]).toEqual([true, false])
      })

      test('a call says what it is told next, and waits for another key or does not', () => {
        if (ours.kind !== 'voice') return
        const [waits, ends] = [true, false].map(listens => ours.speak?.({ text: 'Voy & <ya>', lang: 'es', listens }).body ?? '')
        expect(waits).toContain(callbackUrl)
        expect(ends).not.toContain(callbackUrl)
        for (const said of [waits, ends]) expect(said).toMatch(/es-US.*Voy (&amp;|&) (&lt;|<)ya|Voy (&amp;|&) (&lt;|<)ya.*es-US/)
      })

      test('of a call that somebody dialled bring from where, and at each step all that was pressed', () => {
        if (ours.kind !== 'voice') return
        const call = { id: 'dialled-1', from: '+19785550107' }
        expect(hear(shape.dials(callbackUrl, call, now))).toEqual({ kind: 'dialled', ...call, pressed: '' })
        const says = [
          { text: '¿1 & 2?', lang: 'es' as const },
          { text: '<3>', lang: 'en' as const },
        ]
        const steps = ['']
        for (const digits of ['', '1', '*', '9']) {
          const waits = { for: { ...call, pressed: steps.at(-1) ?? '' }, seconds: 6 }
          const { said, next } = shape.led(ours.lead?.({ says, waits }).body ?? '', call)
          expect(said).toBe('¿1 & 2? <3>')
          const heard = next && hear(next(digits, now))
          if (typeof heard !== 'object' || heard.kind !== 'dialled') throw new Error(`it was heard as ${JSON.stringify(heard)}`)
          expect([heard.id, heard.from]).toEqual([call.id, call.from])
          steps.push(heard.pressed)
        }
        expect(steps).toEqual(['', '-', '-1', '-1x', '-1x9'])
        expect(shape.led(ours.lead?.({ says: [], waits: null }).body ?? '', call).next).toBeUndefined()
        expect(hear(shape.hangsUp(callbackUrl, call, now))).toEqual({ kind: 'hung-up', id: call.id })
      })

      test('of a call that somebody dialled are believed for that call alone, and as they were', () => {
        if (ours.kind !== 'voice') return
        const [call, other] = ['a', 'b'].map(id => ({ id, from: '+19785550107' })) as [DialledCall, DialledCall]
        const nextOf = (its: DialledCall, pressed: string) =>
          shape.led(ours.lead?.({ says: [], waits: { for: { ...its, pressed }, seconds: 6 } }).body ?? '', its).next!('1', now)
        const step = nextOf(call, '-')
        expect(hear(step)).toMatchObject({ kind: 'dialled', pressed: '-1' })
        expect(hear({ ...step, url: nextOf(other, '-2').url })).toBe('unsigned')
        for (const state of ['', 'A', '%00', '-2', 'x'.repeat(5_000)]) {
          const url = new URL(step.url)
          url.searchParams.set('dialled', state)
          expect(hear({ ...step, url: url.href })).toBe('unsigned')
        }
        expect(hear(nextOf(call, '-'.repeat(100)))).toBe('junk')
      })

      test('are not believed without a signature, or with another one', async () => {
        const { url, headers, body } = shape.status(await taken(), 'delivered', now)
        expect(hear({ url, headers: {}, body })).toBe('unsigned')
        for (const [header, value] of Object.entries(headers).filter(([header]) => header !== 'content-type')) {
          expect(hear({ url, headers: { ...headers, [header]: `${value.slice(0, -6)}AAAAAA` }, body })).toBe('unsigned')
          expect(hear({ url, headers: { ...headers, [header]: '' }, body })).toBe('unsigned')
        }
      })

      test('are not believed when anything in them was altered', async () => {
        const its = await taken()
        const signed = shape.status(its, 'failed', now)
        expect(hear({ ...signed, body: shape.status(its, 'delivered', now).body })).toBe('unsigned')
        expect(hear({ ...signed, body: `${signed.body} ` })).toBe('unsigned')
        expect(hear({ ...signed, body: '' })).toBe('unsigned')
      })

      test.runIf(hasTime)('are not believed when they are more than five minutes old, or of the future', async () => {
        const its = await taken()
        expect(hear(shape.status(its, 'delivered', minutesAgo(4)))).toMatchObject({ kind: 'status' })
        expect(hear(shape.status(its, 'delivered', minutesAgo(6)))).toBe('unsigned')
        expect(hear(shape.status(its, 'delivered', minutesAgo(-6)))).toBe('unsigned')
      })

      test('that are signed but say nothing are junk', async () => {
        expect(hear(shape.status({ ...(await taken()), reference: '' }, 'delivered', now))).toBe('junk')
      })
    })
  })
}
