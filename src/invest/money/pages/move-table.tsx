import { Empty } from '../../../design/empty.tsx'
import { Status, type StatusKind } from '../../../design/status.tsx'
import type { Lang } from '../../../words/lang.ts'
import { type Book, type Move, type MoveState, standingMoves } from '../book.ts'
import { dollars } from '../../../words/numbers.ts'
import type { LineShown } from '../read-money.ts'
import { owedVotes } from '../rules.ts'
import { ownerWords, stateWords, voteWords } from '../words/codes.ts'
import { moneyWords } from '../words/page.ts'
import { MoneyTable } from './table.tsx'
import { titlesApart } from './titles-apart.ts'

const looks: Readonly<Record<MoveState, StatusKind>> = {
  asked: 'waiting',
  appropriated: 'there',
  refused: 'done',
  'taken-back': 'done',
}

/** Each move: from where to where, how it stands, and how each owner voted. */
export function MoveTable({ lang, book, lines }: { lang: Lang; book: Book; lines: readonly LineShown[] }) {
  const w = moneyWords[lang]
  const standing = new Set(standingMoves(book).map(({ id }) => id))
  const stateOf = ({ id, state }: Move) => (state === 'appropriated' && !standing.has(id) ? 'taken-back' : state)
  const byId = new Map(lines.map(line => [line.id, line]))
  const called = titlesApart(lines, lang)
  const name = (id: string): string => {
    const line = byId.get(id)
    return line ? called(line) : ''
  }
  if (book.moves.length === 0) return <Empty>{w.noneAsked}</Empty>
  return (
    <MoneyTable
      stacks
      caption={w.moves}
      columns={[{ head: w.from }, { head: w.to }, { head: w.amount, isNumber: true }, { head: w.state }, { head: w.votes }]}
      rows={book.moves.map(move => [
        ...[name(move.from), name(move.to), dollars(move.cents, lang)],
        <Status is={looks[stateOf(move)]}>{stateWords[stateOf(move)][lang]}</Status>,
        <ul class="c-votes">
          {move.votes.map(({ owner, vote, on }) => (
            <li key={owner}>{w.voted({ owner: ownerWords[owner][lang], vote: voteWords[vote][lang], day: on })}</li>
          ))}
          {owedVotes(book, move).map(owner => (
            <li key={owner}>{w.notVoted({ owner: ownerWords[owner][lang] })}</li>
          ))}
        </ul>,
      ])}
    />
  )
}
