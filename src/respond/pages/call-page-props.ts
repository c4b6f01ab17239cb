import type { PageContext } from '../../design/context.ts'
import type { Through } from '../../looks/index.ts'
import type { AskedBeforeHome } from '../asked-before-home.ts'
import type { Verb } from '../contract.ts'
import type { AdviceView, CallView, Colleague } from './view.ts'

/** What the page of a call is drawn from, for whoever looks. */
export interface CallPageProps {
  readonly page: PageContext
  readonly call: CallView
  /** What whoever looks has to do with the call; left out where nothing is said of it. */
  readonly because?: { readonly through: Through; readonly href: string | null }
  /** When it closes again, where whoever looks opened it in an emergency. */
  readonly until?: Date
  /** What the plan tells this kind of caller to do; left out where it says nothing. */
  readonly advice?: AdviceView | null | undefined
  /** The telephone of whoever called, for somebody who comes; left out for everyone else. */
  readonly callerPhone?: string | null
  /** Whom to ask before the family hears of it; left out where nobody need be asked. */
  readonly askedBeforeHome?: (Pick<AskedBeforeHome, 'name' | 'phone' | 'why'> & { readonly isKnown: boolean }) | null
  /** People who may take the call over or own its follow-up; empty where this viewer may do neither. */
  readonly colleagues: readonly Colleague[]
  /** Who may have made a report, whoever looks first; empty where this viewer may say nothing of one. */
  readonly reporters: readonly Colleague[]
  /** A fresh key for each deed of this viewer; `hurt` is the tap that says danger is now, `nobody` closes without anyone having come. */
  readonly deeds: Readonly<Partial<Record<Verb | 'hurt' | 'nobody', string>>>
  /** Which verb was not done and why, as sentences, and what was typed: its form stands open. */
  readonly problem?: { readonly verb: string; readonly says: readonly string[]; readonly typed?: Readonly<Record<string, string>> }
}
