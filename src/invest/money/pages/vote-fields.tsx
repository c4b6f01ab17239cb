import { Field } from '../../../design/field.tsx'
import { type Option, SelectField } from '../../../design/select-field.tsx'
import { sumOf } from '../cents.ts'
import { ownerWords, voteWords } from '../words/codes.ts'
import { chosen, type Fields, type KeepPageProps, kit, ownerOptions } from './keep-kit.tsx'

/** How a body voted: written down by one, confirmed or taken back by another of its side. */
export const voteFields: Readonly<Record<'vote' | 'confirm' | 'withdraw' | 'take-back', Fields>> = {
  vote: props => {
    const { w, box, lang } = kit(props, 'vote')
    const asked = subjects(props)
    if (asked.length === 0) return null
    return (
      <>
        <SelectField {...box('move')} label={w.move} options={chosen(w.choose, asked)} />
        <SelectField {...box('owner')} label={w.owner} options={chosen(w.choose, ownerOptions(lang))} />
        <SelectField
          {...box('vote')}
          label={w.vote}
          options={chosen(
            w.choose,
            (['for', 'against'] as const).map(value => ({ value, label: voteWords[value][lang] })),
          )}
        />
        <Field {...box('body')} label={w.body} hint={w.bodyHint} />
        <Field {...box('on')} type="date" label={w.on} hint={w.onHint} />
        <Field {...box('minutes')} label={w.minutes} hint={w.minutesHint} />
      </>
    )
  },
  confirm: props => {
    const { w, box } = kit(props, 'confirm')
    const waiting = waitingVotes(props)
    if (waiting.length === 0) return null
    return (
      <>
        <SelectField {...box('waiting')} label={w.waiting} options={chosen(w.choose, waiting)} />
        <Field {...box('body')} label={w.body} hint={w.asWritten} />
        <Field {...box('minutes')} label={w.minutes} hint={w.asWritten} />
      </>
    )
  },
  withdraw: props => {
    const { w, box } = kit(props, 'withdraw')
    const waiting = waitingVotes(props)
    return waiting.length === 0 ? null : <SelectField {...box('waiting')} label={w.waiting} options={chosen(w.choose, waiting)} />
  },
  'take-back': props => {
    const { w, box } = kit(props, 'take-back')
    const asked = subjects(props)
    return asked.length === 0 ? null : <SelectField {...box('move')} label={w.move} options={chosen(w.choose, asked)} />
  },
}

/** The moves and amendments that wait for a vote, each in a sentence. */
function subjects(props: KeepPageProps): readonly Option[] {
  const { w, book, name } = kit(props, 'vote')
  const moves = book.moves.filter(({ state }) => state === 'asked')
  const amendments = book.amendments.filter(({ state }) => state === 'asked')
  return [
    ...moves.map(({ id, cents, from, to }) => ({ value: id, label: w.moveSaid({ amount: cents, from: name(from), to: name(to) }) })),
    ...amendments.map(({ id, changes }) => ({
      value: id,
      label: w.amendmentSaid({
        lines: changes.length,
        up: sumOf(changes.flatMap(({ cents }) => (cents > 0 ? [cents] : []))),
        down: -sumOf(changes.flatMap(({ cents }) => (cents < 0 ? [cents] : []))),
      }),
    })),
  ]
}

function waitingVotes(props: KeepPageProps): readonly Option[] {
  const { w, lang } = kit(props, 'confirm')
  const about = new Map(subjects(props).map(({ value, label }) => [value, label]))
  return props.book.votes
    .filter(({ state, of }) => state === 'recorded' && about.has(of))
    .map(({ id, of, owner, vote }) => ({
      value: id,
      label: w.voteSaid({ owner: ownerWords[owner][lang], vote: voteWords[vote][lang], what: about.get(of) ?? '' }),
    }))
}
