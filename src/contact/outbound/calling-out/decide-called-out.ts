import type { Decider } from '../../request/decided.ts'
import type { ContactFactRecorded } from '../../request/facts.ts'
import { alertFirst, type Offices } from '../../request/rules/alert.ts'
import { decideAnew, decideAsk } from '../../request/rules/ask.ts'
import { isReportAlone } from '../../request/rules/report-alone.ts'
import { after, type Moment } from '../../request/rules/moment.ts'
import type { ContactState } from '../../request/contact-state.ts'
import type { CalledOut } from '../../request/called-out.ts'
import { type Referral, referralOf } from '../../request/referral.ts'
import { requestOf } from './request-of.ts'

interface Known {
  readonly decider: Pick<Decider, 'decide'>
  readonly offices: Offices
  readonly moment: Moment
}

/** What the gate's record says once a call went outside, given what it said before. The same call twice adds nothing. */
export function decideCalledOut(
  state: ContactState | undefined,
  called: CalledOut,
  by: string,
  { decider, offices, moment }: Known,
): readonly ContactFactRecorded[] {
  const { school, drill, call } = called
  const facts = requestOf(called)
  const written = state
    ? graver(state, facts, { decider, offices, moment })
    : decideAsk(
        { school, drill, call, facts, unconfirmed: ['requester'], named: called.student !== null },
        by,
        decider.decide(facts, drill),
        offices,
        moment,
      )
  return [...written, ...referred(state, called)]
}

/** What is learned later makes the request graver and never lighter: danger that came, police where a crew alone was called. */
function graver(
  state: ContactState,
  facts: Readonly<Record<string, string>>,
  { decider, offices, moment }: Known,
): readonly ContactFactRecorded[] {
  if (state.declined || state.endedAt) return []
  const was = state.facts
  const learned = Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => {
      if (name === 'emergency') return weight(value) > weight(was.emergency)
      if (state.begunAt) return false
      if (name === 'requester' || name === 'target') return was.requester === 'ambulance-fire' && facts.requester !== was.requester
      if (name === 'abuse-by-caregiver') return value === 'suspected' && was[name] !== 'suspected'
      return name === 'where' && was.where === 'remote' && value !== 'remote'
    }),
  )
  if (Object.keys(learned).length === 0) return []
  const said: ContactFactRecorded = { type: 'contact.facts-added', body: { drill: state.drill, facts: learned } }
  const now = after(state, [said], null, moment)
  const come =
    isReportAlone(state) && !isReportAlone(now) ? alertFirst('police-come', ['principal', 'superintendent'], offices, state.drill) : []
  return [said, ...decideAnew(now, decider.decide(now.facts, state.drill), offices, moment), ...come]
}

const weight = (emergency: string | undefined): number => ['none', 'bh-crisis', 'imminent-harm'].indexOf(emergency ?? 'none')

function referred(state: ContactState | undefined, called: CalledOut): readonly ContactFactRecorded[] {
  const was = state?.referral ?? null
  const is = referralOf(called) ?? (was && !called.drill ? noStudent : null)
  return is === null || (was !== null && isSame(was, is)) ? [] : [{ type: 'contact.referred', body: { drill: called.drill, ...is } }]
}

const noStudent: Referral = { mentalHealth: false, counts: 'no', because: 'no-student', drafts: false }

const isSame = (was: Referral, is: Referral): boolean =>
  was.because === is.because && was.mentalHealth === is.mentalHealth && was.drafts === is.drafts
