/** What somebody answers to the message that asks them to come, by text or by key: one protocol of digits, and the words people type instead. */
export const deeds = ['come', 'cannot', 'on-the-way', 'there', 'pass-on', 'more-help', 'close'] as const
export type Deed = (typeof deeds)[number]

/** `provider`: stopping and starting messages is the provider's business. `unclear`: whoever sent it is told what can be answered. */
export type Said = Deed | 'provider' | 'unclear'

/** Nobody types more to say one of these. */
const longest = 60

export function readSaid(typed: string): Said {
  if (typed.length > longest * 4) return 'unclear'
  const text = plainOf(typed.replace(signature, ''))
  if (text.length > longest) return 'unclear'
  const [, digit = '', rest = ''] = /^(\d+) ?(.*)$/.exec(text) ?? []
  if (digit === '') return words.get(text) ?? words.get(withoutManners(text)) ?? 'unclear'
  const deed = digit.length === 1 ? deeds[Number(digit) - 1] : undefined
  // "2 minutes" and "1 or 2" are no answers: after the digit only courtesy stands, or words that say the same.
  const isPlain = rest.split(' ').every(word => courtesy.has(word)) || words.get(rest) === deed
  return deed && isPlain ? deed : 'unclear'
}

/** Lower case without accents, marks and signs, full-width and keycap digits as digits, words parted by one space. */
const plainOf = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’‘`]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What a telephone or a mail program writes below each text by itself. */
const signature = /\n\s*(?:--\s*\n|_{3,}|sent from |sent via |get outlook |enviado desde ).*$/isu

/** "Yes, on my way" and "no, sorry" say what they say without the manners; "yes, no" and "ok" alone stay unclear. */
function withoutManners(text: string): string {
  const said = text.split(' ').filter(word => !courtesy.has(word))
  const [first = '', ...more] = said
  const rest = more.join(' ')
  return ['yes', 'yeah', 'yep', 'si'].includes(first) && comes.has(words.get(rest) ?? 'unclear') ? rest : said.join(' ')
}

const comes: ReadonlySet<Said> = new Set(['come', 'on-the-way', 'there'])

const courtesy = new Set(['', 'please', 'pls', 'thanks', 'thank', 'you', 'ok', 'okay', 'sorry', 'por', 'favor', 'gracias', 'perdon'])

const typedFor: Readonly<Record<Exclude<Said, 'unclear'>, readonly string[]>> = {
  come: [
    ...['yes', 'y', 'yes please', 'yep', 'yeah', 'come', 'coming', 'i come', 'im coming', 'i am coming', 'i will come', 'ill come'],
    ...['si', 's', 'voy', 'ya voy', 'si voy', 'vengo', 'yes im coming', 'yes i am coming'],
  ],
  cannot: [
    ...['no', 'n', 'nope', 'cannot', 'cant', 'i cannot', 'i cant', 'cannot come', 'cant come', 'i cannot come', 'i cant come'],
    ...['no puedo', 'no puedo ir', 'no voy', 'no puedo venir'],
  ],
  'on-the-way': ['on the way', 'on my way', 'omw', 'im on my way', 'i am on my way', 'en camino', 'voy en camino', 'estoy en camino'],
  there: [
    'there',
    'here',
    'im here',
    'i am here',
    'im there',
    'i am there',
    'arrived',
    'aqui',
    'ya estoy',
    'estoy aqui',
    'ya llegue',
    'llegue',
  ],
  'pass-on': ['pass', 'pass on', 'pass it on', 'paso', 'pasar'],
  'more-help': ['more help', 'send help', 'send more help', 'need more help', 'i need more help', 'mas ayuda', 'necesito mas ayuda'],
  close: ['close', 'closed', 'cerrar', 'cerrado', 'cerrada'],
  provider: [
    ...['stop', 'stopall', 'stop all', 'unsubscribe', 'cancel', 'end', 'quit', 'optout', 'opt out', 'revoke', 'start', 'unstop'],
    ...['alto', 'parar', 'pare', 'detener', 'cancelar', 'baja', 'darse de baja', 'comenzar'],
  ],
}

const words: ReadonlyMap<string, Said> = new Map(
  [...deeds, 'provider' as const].flatMap(said => typedFor[said].map((typed): [string, Said] => [typed, said])),
)

/** STOP and its like: what the provider answers, whoever sent it. */
export const isForProvider = (text: string): boolean => readSaid(text) === 'provider'
