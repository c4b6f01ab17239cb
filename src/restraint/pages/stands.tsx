import type { PageContext } from '../../design/context.ts'
import { type Pair, Pairs } from '../../design/pairs.tsx'
import type { Saying } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import type { EntryView } from '../view.ts'
import {
  careWords,
  conditionWords,
  groundWords,
  holdWords,
  injuryWords,
  kindWords,
  languageWords,
  noWitnessWords,
  sentWords,
  toldWords,
  triedWords,
  weekFindingWords,
} from '../words/codes.ts'
import { words } from '../words/restraint.ts'
import { listed } from './said.ts'

interface Props {
  readonly page: PageContext
  readonly view: EntryView
}

/** What stands in the entry: what happened, who was hurt, who was told. */
export function Stands({ page, view }: Props) {
  const w = words(page.lang)
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">{w.happened}</h2>
      {view.described === null ? <p>{w.notYet}</p> : null}
      <Pairs pairs={[...happenedIn({ page, view }), ...hurtIn({ page, view }), ...toldIn({ page, view })]} />
      {view.corrections === 0 ? null : <p class="c-small">{w.corrected({ n: view.corrections })}</p>}
    </section>
  )
}

type Words = Readonly<Record<string, Saying>>
const said = (codes: readonly string[], says: Words, { lang }: PageContext): string => listed(codes, says, lang)

function happenedIn({ page, view: { described, student, limits } }: Props): Pair[] {
  const { lang } = page
  const w = words(lang)
  const who: Pair[] = student ? [[w.student, student.name]] : []
  if (described === null) return who
  const { beganAt, endedAt, minutes, grounds, tried, holds, conditions, held, witnesses, noWitness, approval, care, kind } = described
  const codes = (term: string, some: readonly string[], says: Words): Pair[] => (some.length > 0 ? [[term, said(some, says, page)]] : [])
  const most = kind === 'time-out' ? limits.timeOutMinutes : limits.approvalMinutes
  const holder = ({ name, trained }: (typeof held)[number]) =>
    trained === null ? w.trainingUnknown({ name }) : trained ? w.trained({ name }) : w.untrained({ name })
  return [
    ...who,
    [w.when, w.times({ day: beganAt, from: beganAt, to: endedAt, n: minutes })],
    ...codes(w.why, grounds, groundWords),
    ...codes(w.triedBefore, tried, triedWords),
    [w.which, said([kind], kindWords, page)],
    ...codes(w.how, holds, holdWords),
    ...codes(w.only, conditions, conditionWords),
    [w.held, list(held.map(holder), lang)],
    [
      w.saw,
      witnesses.length > 0
        ? list(
            witnesses.map(({ name }) => name),
            lang,
          )
        : w.noWitness({ reason: noWitness === null ? '' : noWitnessWords[noWitness][lang] }),
    ],
    ...(approval === null
      ? []
      : [
          [
            w.approved,
            approval === 'none'
              ? w.notApproved({ minutes: most })
              : ledBy(w.approvedBy({ name: approval.by.name, at: approval.at }), approval, w),
          ] as const,
        ]),
    ...codes(w.care, care, careWords),
  ]
}

function hurtIn({ page, view: { medical, injuries, readsInjuries } }: Props): Pair[] {
  const w = words(page.lang)
  if (medical === null) return []
  const named = [
    ...(injuries && injuries.student.length > 0 ? [w.studentHurt({ what: said(injuries.student, injuryWords, page) })] : []),
    ...(injuries && injuries.staff.length > 0 ? [w.staffHurt({ what: said(injuries.staff, injuryWords, page) })] : []),
  ]
  const hurt = !readsInjuries ? [w.hurtHidden] : named.length > 0 ? named : [w.nobodyHurt]
  return [[w.hurt, [...hurt, medical ? w.medical : w.noMedical].map(each => <div key={each}>{each}</div>)]]
}

/** Somebody who leads the school no longer stands there as what was written says. */
const ledBy = (who: string, { ledThen }: { readonly ledThen: boolean }, w: ReturnType<typeof words>): string =>
  ledThen ? w.ledThen({ who }) : who

function toldIn({ page: { lang }, view: { leader, toldHow, sent, weekFindings, clocks } }: Props): Pair[] {
  const w = words(lang)
  const isTold = toldHow !== null || clocks.some(({ clock, is }) => clock === 'caregiver-told' && is === 'done')
  return [
    ...(leader ? [[w.leader, ledBy(leader.name, leader, w)] as const] : []),
    ...(isTold ? [[w.told, toldHow === null ? w.saidOnCall : toldWords[toldHow][lang]] as const] : []),
    ...(sent
      ? [
          [
            w.sentReport,
            sent.how === null
              ? w.saidOnCall
              : list([sentWords[sent.how][lang], ...(sent.language ? [languageWords[sent.language][lang]] : [])], lang),
          ] as const,
        ]
      : []),
    ...(weekFindings ? [[w.week, listed(weekFindings, weekFindingWords, lang)] as const] : []),
  ]
}
