import type { Channel } from '../channels/index.ts'
import type { Message } from './carrier.ts'

/** A message as this channel says it: how it is answered stands in it only where answers come back. */
export function saidBy({ kind, bringsAnswers }: Pick<Channel, 'kind' | 'bringsAnswers'>, { text, replyLine, spoken }: Message): string {
  if (!bringsAnswers) return text
  if (kind === 'voice') return spoken ?? text
  return kind === 'text' && replyLine ? `${text} ${replyLine}` : text
}
