import { type OrgId, readId } from '../kernel/ids.ts'
import type { Lang } from '../kernel/lang.ts'
import { isNo, type No, sentencesOf } from '../kernel/refusal.ts'
import { onMatter } from '../matter/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import { findSchool, type Person } from '../people/index.ts'
import { withTheNumber } from './number-now.ts'
import type { Answer, Asking, SaidBack } from '../platform/outbox/index.ts'
import { calls } from './call-matter.ts'
import type { Verb } from './contract.ts'
import { findPersonCalled } from './ids.ts'
import { placeOf, roomNumber, saidBackText } from './messages.ts'
import type { RespondKit } from './respond-kit.ts'
import { type Deed, readSaid } from './rules/said.ts'
import type { CallState } from './state.ts'
import { type CallRow, findCall } from './store.ts'
import { callVerbs } from './verbs.ts'
import { replies } from './words/replies.ts'

/** One call to which somebody was asked. */
interface AskedTo {
  readonly asking: Asking
  readonly row: CallRow
}

const unclearAgainMillis = 10 * 60_000

/**
 * What somebody answers to the message that asks them to come: the verb of the button on the page, done once however often it is said. Whether
 * they come they say to the newest message; how far they are, of the call they come to. Of what cannot be told apart nothing is recorded.
 */
export const answeredOver =
  (respond: RespondKit) =>
  async (answer: Answer): Promise<SaidBack | null> => {
    const said = readSaid(answer.said)
    const sentTo = await askedTo(respond, answer.asking)
    if (said === 'provider' || sentTo[0] === undefined) return null
    const asked = await withTheNumber(respond, answer.from, sentTo)
    const [newest = sentTo[0]] = asked
    const tell = ({ asking, row }: AskedTo, once: string, says: (lang: Lang) => readonly string[], listens = false): SaidBack => ({
      ...{ to: asking, once, listens },
      text: saidBackText(row.drill, asking.lang, says(asking.lang)),
    })
    if (newest.asking.about === null) return tell(newest, `${newest.asking.id} nothing asked`, lang => [replies[lang].nothingAsked])
    if (asked.length === 0) return tell(newest, `${newest.asking.id} not theirs`, lang => [replies[lang].notTheirs])
    const open = asked.filter(({ row }) => row.closedAt === null)
    const theirs = said === 'come' || said === 'cannot' ? undefined : open.find(isComing)
    const meant = theirs ?? newest
    // Once, whatever follows: after a call was closed nothing goes on about it. An older call that is open still was not meant.
    if (meant.row.closedAt !== null)
      return tell(meant, `${meant.asking.id} closed`, lang => [replies[lang].closed, open.length > 0 ? replies[lang].otherOpen : ''])
    if (said === 'unclear') {
      // What answers by itself, as a telephone does in a car, is answered now and then.
      const now = Math.floor(answer.at.getTime() / unclearAgainMillis)
      return tell(newest, `${newest.asking.id} unclear ${now}`, lang => [unclearText(answer.means, lang)], true)
    }
    if (new Set(open.map(({ asking }) => `${asking.district} ${asking.person}`)).size > 1)
      return tell(newest, answer.deed, lang => [replies[lang].twoPeople])
    if (said === 'close') return tell(meant, answer.deed, lang => [replies[lang].close])
    const done = await doneBy(respond, meant, said, answer.deed)
    const where = await placeText(respond, meant)
    const says = (lang: Lang) => saysOf(done, { said, person: meant.asking.person, where, byText: answer.means === 'text' }, lang)
    return tell(meant, answer.deed, says)
  }

/** The calls of these messages, in their order. */
async function askedTo({ database }: RespondKit, asking: readonly Asking[]): Promise<AskedTo[]> {
  const found = await Promise.all(
    [...new Set(asking.map(({ district }) => district))].map(district =>
      database.transaction('app', district, async tx => {
        const own = asking.filter(each => each.district === district)
        const rows = await Promise.all(own.map(({ subject }) => tx.maybe(findCall, [district, subject])))
        return own.flatMap((each, at) => (rows[at] ? [{ asking: each, row: rows[at] }] : []))
      }),
    ),
  )
  return found.flat().sort((a, b) => asking.indexOf(a.asking) - asking.indexOf(b.asking))
}

const isComing = ({ asking, row }: AskedTo): boolean => row.coming.includes(asking.person)

/** Who cannot come and who passes on are one to the call: somebody else is asked, before they said that they come or after. */
const verbOf: Readonly<Record<Exclude<Deed, 'close'>, (each: AskedTo) => Verb>> = {
  come: () => 'answer',
  cannot: each => (isComing(each) ? 'hand-back' : 'decline'),
  'on-the-way': () => 'on-the-way',
  there: () => 'there',
  'pass-on': each => (isComing(each) ? 'hand-back' : 'decline'),
  'more-help': () => 'ask-again',
}

type Done = { readonly state: CallState } | No | 'nobody'

async function doneBy(respond: RespondKit, meant: AskedTo, said: Exclude<Deed, 'close'>, deed: string): Promise<Done> {
  const { district, person: id } = meant.asking
  const person: Person | undefined = await respond.database.transaction('app', district, tx => findPersonCalled(tx, id))
  // Whoever has left, or may not sign in, answers nothing by text either: the caller would be told that somebody comes.
  if (!person?.active || !person.enabled) return 'nobody'
  const verb = (name: Verb, by: string) =>
    onMatter(calls, respond, { district, person, deed: by }, meant.row.id, callVerbs[name].sent.parse(undefined))
  if ((said === 'on-the-way' || said === 'there') && !isComing(meant)) {
    // "On my way" is how many people say that they come.
    const comes = await verb('answer', idFromName(`concord comes first ${deed}`))
    if (isNo(comes)) return comes
  }
  return verb(verbOf[said](meant), deed)
}

interface Saying {
  readonly said: Deed
  readonly person: string
  readonly where: string
  readonly byText: boolean
}

/** By what the call then is, not by what was meant: nobody is told more than stands in the record. */
function saysOf(done: Done, { said, person, where, byText }: Saying, lang: Lang): readonly string[] {
  const words = replies[lang]
  if (done === 'nobody') return [words.notHere]
  if (isNo(done)) return sentencesOf(done, lang)
  const { responders, pages } = done.state
  const isAsked = pages.some(page => page.state === 'waiting' && page.person !== person)
  if (said === 'more-help') return [isAsked ? words.askedAgain({ where }) : words.nobodyLeft({ where })]
  const stage = responders.find(each => each.person === person)?.stage
  if (stage === undefined) return [words.notComing({ where }), isAsked ? words.othersAsked : '']
  const stands = { answered: words.coming, 'on-the-way': words.onTheWay, there: words.there, 'handed-over': words.handedOver }[stage]
  return [stands({ where }), byText && stage === 'answered' ? words.next : '']
}

const unclearText = (means: Answer['means'], lang: Lang): string =>
  replies[lang].unclear({ how: means === 'text' ? replies[lang].text : replies[lang].keys })

async function placeText({ database }: RespondKit, { asking, row }: AskedTo): Promise<string> {
  const school = readId<OrgId>(row.school)
  const found = await database.transaction('app', asking.district, async tx => school && findSchool(tx, school))
  return placeOf({ school: found?.name ?? 'the school', room: roomNumber(row.room) })
}
