import { isNo, type No } from '../../kernel/refusal.ts'
import { instantIn } from '../../kernel/local-time.ts'
import * as commands from './commands.ts'
import { checked, type Form, leftOpen, numberIn, visitForm } from './form-input.ts'
import {
  beginSent,
  consentSent,
  declineSent,
  endSent,
  excuseSent,
  moreSent,
  paperSent,
  reviewSent,
  statementSent,
  tellSent,
  verifySent,
  visitOf,
} from './input.ts'
import type { Act, Done, Gate } from './on-contact.ts'
import { releaseVerb } from '../records/release-verb.ts'

/** What each form of a request does: the same commands as over JSON, from the same shapes. */
export type FormVerb = (act: Act, contact: string, form: Form, zone: string) => Promise<Done | No>

export function formVerbs(gate: Gate): Readonly<Record<string, FormVerb>> {
  return {
    facts: (act, id, { texts }) => {
      const sent = checked(moreSent, { facts: texts })
      return isNo(sent) ? no(sent) : commands.sayMore(gate, act, id, sent.facts)
    },
    verify: (act, id, { texts }) => {
      const sent = checked(verifySent, texts)
      return isNo(sent) ? no(sent) : commands.verifyRequester(gate, act, id, sent.requester)
    },
    'read-paper': (act, id, form) => {
      const sent = checked(paperSent, { ...form.texts, seen: form.all('seen') })
      return isNo(sent)
        ? no(sent)
        : commands.readPaper(gate, act, id, { basis: sent.basis, seen: sent.seen ?? [], returnOn: sent.returnOn ?? null })
    },
    visit: (act, id, form, zone) => {
      const sent = visitForm(form, wall => instantIn(zone, wall))
      return isNo(sent) ? no(sent) : commands.keepVisit(gate, act, id, visitOf(sent))
    },
    tell: (act, id, form) => {
      const sent = leftOpen(form, 'outcome') ?? checked(tellSent, form.texts)
      if (isNo(sent)) return no(sent)
      const { notice, outcome, channel, language, interpreter } = sent
      const how = {
        outcome: outcome ?? 'told',
        channel: channel ?? 'phone',
        language: language ?? null,
        interpreter: interpreter ?? null,
      } as const
      return commands.tell(gate, act, id, { notice, ...how })
    },
    consent: (act, id, { texts }) => {
      const sent = checked(consentSent, texts)
      return isNo(sent) ? no(sent) : commands.consent(gate, act, id, sent)
    },
    open: (act, id) => commands.decide(gate, act, id, 'open', null),
    comply: (act, id) => commands.decide(gate, act, id, 'comply', null),
    decline: (act, id, { texts }) => {
      const sent = checked(declineSent, texts)
      return isNo(sent) ? no(sent) : commands.decide(gate, act, id, 'decline', sent.reason)
    },
    ...afterVerbs(gate),
    release: releaseVerb(gate),
  }
}

/** What happens, and what is owed afterwards. */
function afterVerbs(gate: Gate): Readonly<Record<string, FormVerb>> {
  return {
    begin: (act, id, form) => {
      const sent = leftOpen(form, 'place') ?? checked(beginSent, { place: form.texts.place, adults: form.all('adults') })
      return isNo(sent) ? no(sent) : commands.begin(gate, act, id, { place: sent?.place ?? 'lobby', adults: sent?.adults ?? [] })
    },
    end: (act, id, form) => {
      const sent = checked(endSent, { ...form.texts, couldSee: form.all('couldSee'), childrenSaw: numberIn(form.texts.childrenSaw) })
      return isNo(sent) ? no(sent) : commands.end(gate, act, id, sent)
    },
    excuse: (act, id, { texts }) => {
      const sent = checked(excuseSent, texts)
      return isNo(sent) ? no(sent) : commands.excuse(gate, act, id, sent.notice)
    },
    statement: (act, id, form) => {
      const sent = checked(statementSent, {
        ...form.texts,
        couldSee: form.all('couldSee'),
        childrenSaw: numberIn(form.texts.childrenSaw),
      })
      if (isNo(sent)) return no(sent)
      const { reason, ...account } = sent
      return commands.state(gate, act, id, account, reason ?? null)
    },
    review: (act, id, { texts }) => {
      const sent = checked(reviewSent, texts)
      return isNo(sent) ? no(sent) : commands.review(gate, act, id, sent.finding)
    },
  }
}

const no = (said: No): Promise<No> => Promise.resolve(said)
