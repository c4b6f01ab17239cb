import { subjects } from './words/subject.ts'
import { type Channel, isTelephone, type Sending, usNumber } from '../channels/index.ts'
import type { Message } from './carrier.ts'
import { saidBy } from './said-by.ts'

/** One way to a person: a telephone number, an e-mail address, or a push subscription as JSON. */
export interface WayOut {
  readonly kind: 'telephone' | 'email' | 'device'
  readonly address: string
}

/** A channel, and what it is to be handed. */
export interface Attempt {
  readonly channel: Channel
  readonly sending: Sending
}

const takes: Readonly<Record<WayOut['kind'], (channel: Channel) => boolean>> = {
  telephone: isTelephone,
  email: ({ kind }) => kind === 'email',
  device: ({ kind }) => kind === 'push',
}
const isKind = (text: string): text is WayOut['kind'] => text in takes

/** The one way of a message that is for this address alone, as a code is; undefined where it is for a person, whichever way they are reached. */
export const onlyWay = ({ channel, address }: Message): WayOut | undefined =>
  isKind(channel) && address !== null ? { kind: channel, address } : undefined

/**
 * A person's own ways in their order, and last the number the message came with, if it is not among them. An e-mail rings nowhere and nearly
 * always counts as taken: who is asked to come is sent one only after everything else.
 */
export function waysOut({ about, address }: Message, own: readonly WayOut[]): readonly WayOut[] {
  const number = address === null ? undefined : (usNumber(address) ?? address)
  const isThere = number === undefined || own.some(way => way.kind === 'telephone' && way.address === number)
  const ways: readonly WayOut[] = isThere ? own : [...own, { kind: 'telephone', address: number }]
  return about === null ? ways : [...ways.filter(({ kind }) => kind !== 'email'), ...ways.filter(({ kind }) => kind === 'email')]
}

/** Each way by each channel that may take it; to a telephone a text before a call, unless texts do not get through to it. */
export const attemptsOf = (message: Message, ways: readonly WayOut[], channels: readonly Channel[]): Attempt[] =>
  ways.flatMap(({ kind, address }) => {
    const own = channels.filter(takes[kind])
    const [calls, texts] = [own.filter(channel => channel.kind === 'voice'), own.filter(channel => channel.kind !== 'voice')]
    const ordered = message.noText?.includes(address) ? [...calls, ...texts] : [...texts, ...calls]
    return ordered.map(channel => ({ channel, sending: sendingOf(message, channel, { kind, address }) }))
  })

function sendingOf(message: Message, channel: Channel, { kind, address }: WayOut): Sending {
  const { id, lang } = message
  const text = saidBy(channel, message)
  if (kind === 'email') return { id, address, text, lang, subject: subjects[lang].subject }
  const link = kind === 'device' ? /https?:\/\/\S+/.exec(text)?.[0] : undefined
  return link === undefined ? { id, address, text, lang } : { id, address, text, lang, link }
}
