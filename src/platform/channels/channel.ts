import type { Lang } from '../../kernel/lang.ts'

export type ChannelKind = 'text' | 'voice' | 'email' | 'push'

/** One message to one address. */
export interface Sending {
  /** Our id of the message, a UUID: the same at every attempt, so that whoever can tells a repetition by it. */
  readonly id: string
  /** A telephone number, an e-mail address, or a push subscription as JSON. */
  readonly address: string
  readonly text: string
  readonly lang: Lang
  readonly link?: string
  /** Of an e-mail, what stands over it. */
  readonly subject?: string
}

export type Sent =
  | {
      readonly is: 'taken'
      /** The provider's own id of the message; callbacks name it. */
      readonly reference: string
    }
  /** It never will be: no such address (`no-number`), or blocked or unsubscribed (`refused`). */
  | {
      readonly is: 'refused'
      readonly why: 'no-number' | 'refused'
      /** The address is given up for good, so that nothing is sent there again: a browser's subscription that its service no longer knows. */
      readonly gone?: true
    }

export type Heard =
  | { readonly kind: 'status'; readonly reference: string; readonly state: 'delivered' | 'failed' }
  | {
      readonly kind: 'reply'
      /** The provider's own id of what was answered, the same however often it is said. */
      readonly id: string
      readonly from: string
      readonly text: string
    }
  | {
      readonly kind: 'keys'
      readonly reference: string
      readonly digits: string
      /** The number that was called: where the provider's yes never came, its id of the call is not known here. */
      readonly to?: string
    }
  | Dialled
  /** A call that somebody dialled is over. */
  | { readonly kind: 'hung-up'; readonly id: string }

/** Somebody dialled our number; or pressed a key, or none in time, in a call that they dialled. */
export interface Dialled {
  readonly kind: 'dialled'
  /** The provider's own id of the call. */
  readonly id: string
  /** As the provider gives it: a number, or that it was withheld. */
  readonly from: string
  /** What was pressed, the oldest first: see `dialled-steps.ts`. Empty where the call has just come in. */
  readonly pressed: string
}

/** What a call goes on to say once a key was pressed. */
export interface Spoken {
  readonly text: string
  readonly lang: Lang
  /** Whether it waits for another key afterwards. */
  readonly listens: boolean
}

/** What somebody who dialled our number hears, and what follows. */
export interface Led {
  readonly says: readonly Pick<Spoken, 'text' | 'lang'>[]
  /** The call then waits so many seconds for one key, and comes back with it or without; null hangs up. */
  readonly waits: { readonly for: Pick<Dialled, 'id' | 'from' | 'pressed'>; readonly seconds: number } | null
}

/** Ids of providers have 64 characters at most; room is left for longer ones. What is none could not be kept, or would never be found again. */
export const isProvidersId = (text: string): boolean => /^[!-~]{1,200}$/.test(text)

export interface Callback {
  /** As the provider called it: PUBLIC_URL and the path with its query, for some providers sign it. */
  readonly url: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

export interface Channel {
  /** `twilio`, `vonage`, `smtp`, `web-push`. */
  readonly name: string
  readonly kind: ChannelKind
  /** Of web push: the public key that a browser subscribes with. */
  readonly subscribeKey?: string
  /** Throws `ChannelFailed` where trying again may help. It may then have been taken nevertheless: the answer can be lost on its way. */
  send(sending: Sending): Promise<Sent>
  /**
   * What a provider says afterwards. `unsigned` where the signature is missing, altered or, if it has a time, five minutes off.
   * `junk` where it is signed but says nothing of the above, which includes steps on the way such as *queued*: answer it as received,
   * because providers repeat what is not answered with 2xx.
   */
  hear?(callback: Callback, now: Date): Heard | 'unsigned' | 'junk'
  /** Whether what people answer comes back to us: their replies to a text, the keys they press in a call. */
  readonly bringsAnswers?: boolean
  /** Whether the signature of a callback says when it was made. */
  readonly signsTime?: boolean
  /** The answer to a callback that brought keys. */
  speak?(said: Spoken): { readonly type: string; readonly body: string }
  /** The answer to a call that somebody dialled. */
  lead?(led: Led): { readonly type: string; readonly body: string }
}

/** Whether it reaches somebody by a telephone number. */
export const isTelephone = ({ kind }: Pick<Channel, 'kind'>): boolean => kind === 'text' || kind === 'voice'

/** Trying again may help. The message names the channel and a reason from a closed list: never an address, a text, a secret or the provider's words. */
export class ChannelFailed extends Error {
  override readonly name = 'ChannelFailed'
  constructor(channel: string, reason: string) {
    super(`${channel}: ${reason}`)
  }
}

/** No message takes longer, in milliseconds: whoever waits for help is told of a failure and tried another way. */
export const sendLimitMillis = 5_000
