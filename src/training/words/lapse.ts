import { messages } from '../../words/messages.ts'

/** The message to whoever holds a certificate that lapses within thirty days. It names no track. */
export const lapseTexts = messages('training.lapse', {
  ahead: 'One of your certificates ends within 30 days. What to do: {address}',
})
