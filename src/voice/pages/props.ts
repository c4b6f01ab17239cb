import type { PageContext } from '../../design/context.ts'
import type { No } from '../../kernel/refusal.ts'
import type { VoiceView } from '../view.ts'

export interface VoicePageProps {
  readonly page: PageContext
  readonly view: VoiceView
  readonly asks: { readonly afterwards: boolean; readonly surveys: boolean; readonly sends: boolean }
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  /** Of the form that begins a survey. */
  readonly deed: string
  readonly isDone: boolean
  readonly no: No | undefined
  /** What was typed into the form that could not be done; `survey`: the one that it is about, by its id. */
  readonly typed: Readonly<Record<string, string>>
}
