import type { PageContext } from '../../../design/context.ts'
import { Frame } from '../../../design/frame.tsx'
import { OfficeTel } from '../../../design/office-tel.tsx'
import { Tel } from '../../../design/tel.tsx'
import { type Lang, langs } from '../../../kernel/lang.ts'
import { doorWords } from '../words/door.ts'
import type { Numbers, Reached } from '../../request/numbers.ts'

/** A card for the desk: one sheet of Letter, in every language we speak side by side, for when nothing else works. */
export function DoorCardPage({ page, numbers }: { page: PageContext; numbers: Numbers }) {
  const w = doorWords(page.lang).cardPage
  return (
    <Frame page={page} title={w.title}>
      <div class="c-card-about">
        <p class="c-kicker">
          <a href="/door">{w.back}</a>
        </p>
        <h1>{w.title}</h1>
        <p class="c-lede">{w.lede}</p>
        <p>{w.print}</p>
      </div>
      <div class="c-cards">
        {langs.map(lang => (
          <Card key={lang} lang={lang} numbers={numbers} />
        ))}
      </div>
    </Frame>
  )
}

function Card({ lang, numbers }: { lang: Lang; numbers: Numbers }) {
  const { cardPage: w, say, nots, quoted, ...all } = doorWords(lang)
  return (
    <div class="c-card" lang={lang}>
      <h2>{w.head}</h2>
      <p class="c-card__danger">{w.danger}</p>
      <p>{w.comes}</p>
      <p>{w.custody}</p>
      <h3>{w.steps}</h3>
      <ol>
        {w.four.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      <h3>{w.say}</h3>
      <blockquote class="c-say">
        {[say.noConsent, say.presence, say.paper].map(each => (
          <p key={each}>{quoted({ words: each })}</p>
        ))}
      </blockquote>
      <h3>{w.numbers}</h3>
      <CardNumbers numbers={numbers} words={all} lang={lang} />
      <h3>{w.nots}</h3>
      <ul>
        {[nots.block, nots.presence, nots.paper, nots.record, nots.caregiver].map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>
        <strong>{w.decides}</strong>
      </p>
    </div>
  )
}

type CardWords = Pick<ReturnType<typeof doorWords>, 'calls' | 'officeNumber'>

/** Numbers are the same in every language; whoever is not signed in prints the district's own. */
function CardNumbers({
  numbers: { held, officePhone },
  words: { calls, officeNumber },
  lang,
}: {
  numbers: Numbers
  words: CardWords
  lang: Lang
}) {
  const office: Reached = { name: officeNumber, phone: officePhone }
  const named = (['superintendent', 'designee', 'counsel', 'principal'] as const).flatMap(role =>
    (held[role] ?? []).map(({ name, phone }): Reached => ({ name: `${calls[role]}, ${name}`, phone })),
  )
  return (
    <ul class="c-card__numbers">
      <li>
        <Tel number="911" />
      </li>
      {(named.length > 0 ? named : [office]).map(({ name, phone }) => (
        <li key={name}>
          {name} <OfficeTel number={phone ?? officePhone} lang={lang} />
        </li>
      ))}
    </ul>
  )
}
