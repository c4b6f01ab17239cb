import type { Lang } from '../../kernel/lang.ts'
import type { Alert } from './contract.ts'
import type { ContactState } from './contact-state.ts'
import { isInMinutes } from './rules/in-minutes.ts'
import { isReportAlone } from './rules/report-alone.ts'
import { sentences } from './words/messages.ts'

export function toldText(state: ContactState, address: string, lang: Lang): string {
  const { drill, decided, call, matched } = state
  const says = sentences[lang]
  const read = says.read({ address })
  if (isReportAlone(state)) return [drill ? says.drill : '', says.report, read].filter(Boolean).join(' ')
  const came = matched?.call ? says.matched : says.asked
  return [
    drill ? says.drill : '',
    call === null ? came : says.called,
    decided?.atOnce ? says.now : decided && isInMinutes(decided) ? says.minutes : says.waits,
    read,
  ]
    .filter(Boolean)
    .join(' ')
}

export const alertText = (drill: boolean, what: Alert, address: string, lang: Lang): string =>
  [drill ? sentences[lang].drill : '', sentences[lang].alerts[what], sentences[lang].read({ address })].filter(Boolean).join(' ')

export const answeredText = (drill: boolean, answer: 'paper-read' | 'decided', address: string, lang: Lang): string =>
  [drill ? sentences[lang].drill : '', sentences[lang].answered[answer], sentences[lang].read({ address })].filter(Boolean).join(' ')

export const lateText = (drill: boolean, what: 'notices' | 'statements' | 'review' | 'complaint', address: string, lang: Lang): string =>
  [drill ? sentences[lang].drill : '', sentences[lang].late[what], sentences[lang].read({ address })].filter(Boolean).join(' ')
