import type { ComponentChildren } from 'preact'
import { Field } from '../../../design/field.tsx'
import { type Option, SelectField } from '../../../design/select-field.tsx'
import type { Lang } from '../../../words/lang.ts'
import { type Book, standingMoves } from '../book.ts'
import type { Step } from '../contract.ts'
import { kinds, owners, units } from '../lines.ts'
import { entryWords, kindWords, ownerWords, voteWords } from '../words/codes.ts'
import { keepWords } from '../words/keep.ts'
import { unitWords } from '../words/setting.ts'
import { titleOf } from './river-words.ts'
import type { PageContext } from '../../../design/context.ts'
import type { LineShown, MoneyRead } from '../read-money.ts'

export interface KeepPageProps {
  readonly page: PageContext
  readonly book: Book
  readonly lines: readonly LineShown[]
  readonly everyLine: MoneyRead['everyLine']
  readonly deed: string
  /** The form that was sent and not written, with what was typed and what is wrong by box. */
  readonly sent: { readonly step: Step; readonly typed: Readonly<Record<string, string>>; readonly problems: readonly Problem[] } | null
  readonly isSaved: boolean
}

export interface Problem {
  readonly box: string
  readonly says: string
}

/** The newest entries: older ones are taken back over the API. */
const mostEntries = 60

type Fields = (props: KeepPageProps) => ComponentChildren

/** The boxes of each form; null where there is nothing it could be about. */
export const keepFields: Readonly<Record<Step, Fields>> = {
  ask: props => {
    const { w, box, lines, name } = kit(props, 'ask')
    const options = chosen(
      w.choose,
      lines.map(({ id }) => ({ value: id, label: name(id) })),
    )
    if (lines.length < 2) return null
    return (
      <>
        <SelectField {...box('from')} label={w.from} options={options} />
        <SelectField {...box('to')} label={w.to} options={options} />
        <Field {...box('dollars')} label={w.dollars} />
        <Field {...box('on')} type="date" label={w.on} hint={w.onHint} />
      </>
    )
  },
  vote: props => {
    const { w, box, lang, name } = kit(props, 'vote')
    const moves = props.book.moves.filter(({ state }) => state === 'asked')
    if (moves.length === 0) return null
    return (
      <>
        <SelectField
          {...box('move')}
          label={w.move}
          options={chosen(
            w.choose,
            moves.map(({ id, cents, from, to }) => ({ value: id, label: w.moveSaid({ amount: cents, from: name(from), to: name(to) }) })),
          )}
        />
        <SelectField {...box('owner')} label={w.owner} options={chosen(w.choose, ownerOptions(lang))} />
        <SelectField
          {...box('vote')}
          label={w.vote}
          options={chosen(
            w.choose,
            (['for', 'against'] as const).map(value => ({ value, label: voteWords[value][lang] })),
          )}
        />
        <Field {...box('on')} type="date" label={w.on} hint={w.onHint} />
      </>
    )
  },
  spend: props => {
    const { w, box, lines, name } = kit(props, 'spend')
    if (lines.length === 0) return null
    const { id, typed } = { id: 'spend-over', typed: props.sent?.step === 'spend' ? props.sent.typed['over'] : undefined }
    return (
      <>
        <SelectField
          {...box('line')}
          label={w.line}
          options={chosen(
            w.choose,
            lines.map(each => ({ value: each.id, label: name(each.id) })),
          )}
        />
        <Field {...box('dollars')} label={w.dollars} />
        <Field {...box('on')} type="date" label={w.on} hint={w.onHint} />
        <div class="c-field">
          <label class="c-choice" for={id}>
            <input type="checkbox" id={id} name="over" value="yes" checked={typed !== undefined} />
            <span>{w.over}</span>
          </label>
        </div>
      </>
    )
  },
  reverse: props => {
    const { w, box, lang, name } = kit(props, 'reverse')
    const entries = reversible(props.book).slice(0, mostEntries)
    if (entries.length === 0) return null
    const options = entries.map(({ id, kind, on, entries: [first] }) => ({
      value: id,
      label: w.entrySaid({ kind: entryWords[kind][lang], amount: Math.abs(first?.cents ?? 0), line: name(first?.line ?? ''), day: on }),
    }))
    return <SelectField {...box('transaction')} label={w.entry} options={chosen(w.choose, options)} />
  },
  line: props => {
    const { w, box, lang } = kit(props, 'line')
    return (
      <>
        <Field {...box('title')} label={w.lineTitle} />
        <Field {...box('titleEs')} label={w.lineTitleEs} hint={w.optional} />
        <SelectField {...box('owner')} label={w.lineOwner} options={chosen(w.choose, ownerOptions(lang))} />
        <SelectField
          {...box('kind')}
          label={w.kind}
          options={chosen(
            w.choose,
            kinds.map(value => ({ value, label: kindWords[value][lang] })),
          )}
        />
        <Field {...box('dollars')} label={w.budget} hint={w.budgetHint} />
        <SelectField
          {...box('unit')}
          label={w.unit}
          options={chosen(
            w.unitNone,
            units.map(value => ({ value, label: unitWords[value][lang] })),
          )}
        />
        <Field {...box('unitDollars')} label={w.unitDollars} hint={w.optional} />
      </>
    )
  },
  open: props => {
    const { w, box, lang } = kit(props, 'open')
    if (props.everyLine.length === 0) return null
    return (
      <>
        <SelectField
          {...box('line')}
          label={w.line}
          options={chosen(
            w.choose,
            props.everyLine.map(line => ({ value: line.id, label: titleOf(line, lang) })),
          )}
        />
        <Field {...box('dollars')} label={w.budget} hint={w.budgetHint} />
      </>
    )
  },
}

/** What can still be taken back by one person, the newest first. */
function reversible(book: Book) {
  const takenBack = new Set(book.transactions.map(({ reverses }) => reverses))
  const standing = standingMoves(book)
  const ownerOf = new Map(book.lines.map(({ id, owner }) => [id, owner]))
  const isOfOne = (move: string | null) =>
    move === null || standing.some(({ id, from, to }) => id === move && ownerOf.get(from) === ownerOf.get(to))
  return book.transactions.filter(({ id, kind, move }) => kind !== 'reversed' && !takenBack.has(id) && isOfOne(move)).toReversed()
}

const ownerOptions = (lang: Lang): readonly Option[] => owners.map(value => ({ value, label: ownerWords[value][lang] }))
const chosen = (none: string, options: readonly Option[]): readonly Option[] => [{ value: '', label: none }, ...options]

/** What every form needs: words, names of lines, and of each box its id, what was typed and what is wrong. */
function kit({ page: { lang }, lines, sent }: KeepPageProps, step: Step) {
  const typed = sent?.step === step ? sent.typed : {}
  const problems = sent?.step === step ? sent.problems : []
  const box = (name: string) => ({
    ...{ name, id: `${step}-${name}`, value: typed[name], chosen: typed[name] },
    error: problems.find(problem => problem.box === name)?.says,
  })
  const name = (id: string) => lines.flatMap(line => (line.id === id ? [titleOf(line, lang)] : []))[0] ?? ''
  return { w: keepWords[lang], lang, lines, box, name }
}
