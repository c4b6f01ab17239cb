import type { Channel } from '../channels/index.ts'
import type { Message } from './carrier.ts'

/** The sentence that ends with an address: nobody can open one in a call, and hearing 36 signs read out takes half a minute. */
const addressed = /(?<=[.!?])\s+[^.!?]*https?:\/\/\S+$/

/** A message as this channel says it: how it is answered stands in it only where answers come back. */
export function saidBy({ kind, bringsAnswers }: Pick<Channel, 'kind' | 'bringsAnswers'>, { text, replyLine, spoken }: Message): string {
  if (kind === 'voice') return (bringsAnswers ? spoken : null) ?? text.replace(addressed, '')
  if (!bringsAnswers) return text
  return kind === 'text' && replyLine ? `${text} ${replyLine}` : text
}
