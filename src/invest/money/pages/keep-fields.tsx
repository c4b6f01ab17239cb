import { Field } from '../../../design/field.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { type Book, standingMoves } from '../book.ts'
import type { Step } from '../contract.ts'
import { kinds, units } from '../lines.ts'
import { reversible as kindsByOne } from '../rules.ts'
import { entryWords, kindWords } from '../words/codes.ts'
import { unitWords } from '../words/setting.ts'
import { budgetFields } from './budget-fields.tsx'
import { chosen, type Fields, kit, ownerOptions } from './keep-kit.tsx'
import { titleOf } from './river-words.ts'
import { voteFields } from './vote-fields.tsx'

/** The newest entries: older ones are taken back over the API. */
const mostEntries = 60

/** The boxes of each form; null where there is nothing it could be about. */
export const keepFields: Readonly<Record<Step, Fields>> = {
  ...voteFields,
  ...budgetFields,
  ask: props => {
    const { w, box, lines, lineBox } = kit(props, 'ask')
    if (lines.length < 2) return null
    return (
      <>
        {lineBox('from', w.from)}
        {lineBox('to', w.to)}
        <Field {...box('dollars')} label={w.dollars} />
        <Field {...box('on')} type="date" label={w.on} hint={w.onHint} />
      </>
    )
  },
  spend: props => {
    const { w, box, lines, lineBox } = kit(props, 'spend')
    if (lines.length === 0) return null
    const { id, typed } = { id: 'spend-over', typed: props.sent?.step === 'spend' ? props.sent.typed['over'] : undefined }
    return (
      <>
        {lineBox('line', w.line)}
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
    if (props.everyLine.every(({ account }) => account !== null)) return null
    return (
      <>
        <SelectField
          {...box('line')}
          label={w.line}
          options={chosen(
            w.choose,
            props.everyLine.filter(({ account }) => account === null).map(line => ({ value: line.id, label: titleOf(line, lang) })),
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
  return book.transactions.filter(({ id, kind, move }) => kindsByOne.includes(kind) && !takenBack.has(id) && isOfOne(move)).toReversed()
}
