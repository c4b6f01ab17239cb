import { Frame } from '../../design/frame.tsx'
import { Said } from '../../design/said.tsx'
import type { PageContext } from '../../design/context.ts'
import type { Lang } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import type { EntryView } from '../view.ts'
import { careWords, groundWords, holdWords, injuryWords, kindWords, noWitnessWords, triedWords } from '../words/codes.ts'
import { letterWords } from '../words/letter.ts'
import { words } from '../words/restraint.ts'
import { saidOf } from './said.ts'

export interface LetterPageProps {
  readonly page: PageContext
  /** The language of the letter, whatever that of the page. */
  readonly language: Lang
  readonly view: EntryView
  readonly described: NonNullable<EntryView['described']>
}

/** The written report to a caregiver, drafted from the entry to be read, signed and sent by a person. */
export function LetterPage({ page, language, view, described }: LetterPageProps) {
  const w = letterWords(language)
  const office = page.district.officePhone
  const sentences = [...sentencesOf(described, language), ...aftermathOf(view, described, language)]
  return (
    <Frame page={page} title={letterWords(page.lang).title}>
      <p class="c-kicker c-no-print">
        <a href={`/restraint/${view.id}`}>{words(page.lang).back}</a>
      </p>
      <p>{letterWords(page.lang).draft}</p>
      <article lang={language}>
        <h1>{w.title}</h1>
        <p>{w.dear({ name: view.student?.name ?? '' })}</p>
        <p>{w.what({ school: view.schoolName, day: described.beganAt, kind: saidOf([described.kind], kindWords, language) })}</p>
        {sentences.map(each => (
          <p key={each}>{each}</p>
        ))}
        <p>{w.never}</p>
        <p>{office === null ? w.talkOffice : <Said>{w.talk({ phone: office })}</Said>}</p>
        <p>{w.rights}</p>
        <p>{w.interpreter}</p>
        <p class="c-after-lg">{w.sign}: ______________________</p>
      </article>
    </Frame>
  )
}

type Described = LetterPageProps['described']
function sentencesOf(
  { beganAt, endedAt, minutes, grounds, tried, holds, held, witnesses, noWitness, approval }: Described,
  lang: Lang,
): string[] {
  const w = letterWords(lang)
  const names = (people: readonly { readonly name: string }[]) =>
    list(
      people.map(({ name }) => name),
      lang,
    )
  return [
    w.times({ from: beganAt, to: endedAt, n: minutes }),
    ...(grounds.length > 0 ? [w.danger({ what: saidOf(grounds, groundWords, lang) })] : []),
    w.tried({ what: saidOf(tried, triedWords, lang) }),
    ...(holds.length > 0 ? [w.how({ what: saidOf(holds, holdWords, lang) })] : []),
    w.held({ names: names(held) }),
    witnesses.length > 0 ? w.saw({ names: names(witnesses) }) : w.nobodySaw({ why: saidOf([noWitness ?? ''], noWitnessWords, lang) }),
    ...(approval === null ? [] : [approval === 'none' ? w.notApproved : w.approved({ name: approval.by.name, at: approval.at })]),
  ]
}

/** Of those who were hurt the letter names the student alone. */
function aftermathOf({ injuries, medical, readsInjuries }: EntryView, { care }: Described, lang: Lang): string[] {
  const w = letterWords(lang)
  const hurt = injuries !== null && injuries.student.length > 0 ? w.hurt({ what: saidOf(injuries.student, injuryWords, lang) }) : w.notHurt
  return [
    ...(medical === null || !readsInjuries ? [] : [hurt, medical ? w.medical : w.noMedical]),
    ...(care.length > 0 ? [w.care({ what: saidOf(care, careWords, lang) })] : []),
  ]
}
