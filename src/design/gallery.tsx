import { AskSound } from './ask-sound.tsx'
import { Call911 } from './call-911.tsx'
import { Cite } from './cite.tsx'
import { ClockTime } from './clock-time.tsx'
import type { PageContext } from './context.ts'
import { Diff } from './diff.tsx'
import { htmlDocument } from './document.ts'
import { DrillLine } from './drill-line.tsx'
import { Empty } from './empty.tsx'
import { Fold, Folds } from './fold.tsx'
import { Frame } from './frame.tsx'
import { GalleryForms } from './gallery-forms.tsx'
import { Piece } from './gallery-piece.tsx'
import { type GalleryWords, wording } from './words/gallery.ts'
import { Island } from './island.tsx'
import { type MessageKind, MessagePage, messageKinds } from './message-page.tsx'
import { NextFolds } from './next-folds.tsx'
import { NoMessages } from './no-messages.tsx'
import { Pairs } from './pairs.tsx'
import { type Reason, ReasonLine } from './reason-line.tsx'
import { RecordLines } from './record-lines.tsx'
import { Said } from './said.tsx'
import { Status } from './status.tsx'
import { Steps } from './steps.tsx'
import { StoppedLine } from './stopped-line.tsx'
import { Tally } from './tally.tsx'
import { OfficeTel } from './office-tel.tsx'
import { Tel } from './tel.tsx'
import { UnderWayThenOver } from './under-way-then-over.tsx'
import { words } from './words/frame.ts'

const at = '2026-11-24T15:42:05Z'
const reason = (g: GalleryWords): Reason => ({
  href: '/plan',
  title: g.section,
  authority: 'statute',
  cite: 'G.L. c.71 s.37L',
  mark: 'verified',
})
const states = ['waiting', 'going', 'there', 'done', 'late', 'danger'] as const

/** The design room: each piece of a page in each of its states, by the very components pages are made with. `message` shows one of the pages for a "no". */
export function galleryPage(page: PageContext, message?: string): string {
  const kind = messageKinds.find(each => each === message)
  return htmlDocument(kind === undefined ? <Gallery page={page} /> : <Message page={page} kind={kind} />)
}

const Message = ({ page, kind }: { page: PageContext; kind: MessageKind }) => <MessagePage page={page} kind={kind} reference="a1b2c3d4" />

function Gallery({ page }: { page: PageContext }) {
  const { lang } = page
  const g = wording[lang]
  return (
    <Frame page={page} title={g.title}>
      <h1>{g.title}</h1>
      <p class="c-lede">{g.lede}</p>
      <Piece title={g.pages}>
        <ul>
          {messageKinds.map(kind => (
            <li key={kind}>
              <a href={`/design?message=${kind}`}>{words(lang).messages[kind].title}</a>
            </li>
          ))}
        </ul>
      </Piece>
      <Piece title={g.pieces.help}>
        <Call911 lang={lang} />
        <div class="c-after">
          <Call911 lang={lang} now big />
        </div>
      </Piece>
      <GalleryForms page={page} />
      <Piece title={g.pieces.status}>
        {states.map(state => (
          <p key={state}>
            <Status is={state}>{g.statuses[state]}</Status>
          </p>
        ))}
      </Piece>
      <Piece title={g.pieces.steps}>
        <Steps steps={ladder(g)} />
        <Steps steps={ladder(g)} checks />
      </Piece>
      <Piece title={g.pieces.cites}>
        {['verified', 'unverified', `counsel ${g.counsel}`].map(mark => (
          <Cite key={mark} lang={lang} of={[{ authority: 'statute', cite: 'G.L. c.71 s.37L', mark, isLaw: true }]} />
        ))}
      </Piece>
      <Piece title={g.pieces.record}>
        <p>
          <ReasonLine reason={reason(g)} lang={lang} />
        </p>
        <RecordLines lines={[{ seq: 1, at, says: g.recordSays, because: [reason(g)] }]} because={g.because} lang={lang} />
      </Piece>
      <Piece title={g.pieces.pairs}>
        <Pairs pairs={pairs(g)} />
        <Pairs row pairs={pairs(g)} />
      </Piece>
      <Piece title={g.pieces.tally}>
        <Tally lang={lang} counts={g.tally.map((term, index) => [term, index * 1407] as const)} />
      </Piece>
      <Piece title={g.pieces.diff}>
        <Diff
          lang={lang}
          caption={g.diff.caption}
          heads={g.diff.heads}
          rows={[
            { key: 'a', who: g.diff.who, what: g.diff.what, was: g.diff.was, wouldBe: g.diff.wouldBe, where: g.diff.line },
            { key: 'b', who: g.diff.who, what: g.diff.what, was: null, wouldBe: g.diff.wouldBe, where: g.diff.line },
          ]}
        />
      </Piece>
      <Piece title={g.pieces.empty}>
        <Empty>{g.empty}</Empty>
      </Piece>
      <Piece title={words(lang).underWay}>
        <UnderWayThenOver
          {...{ lang, underWay: [g.asked], over: [g.said], says: { over: g.told, none: g.empty }, isFirst: true }}
          draw={lines => lines.map(line => <p key={line}>{line}</p>)}
        />
      </Piece>
      <Piece title={g.pieces.folds}>
        <Folds>
          <Fold id="folded" title={g.asked} inside={g.askedNote}>
            <Said>{g.said}</Said>
          </Fold>
          <Fold id="unfolded" title={g.told} open>
            <Said>{g.said}</Said>
          </Fold>
        </Folds>
        <NextFolds
          title={g.pieces.steps}
          next={['asked', 'told']}
          tried={undefined}
          says={verb => g[verb]}
          form={verb => <p id={`form-${verb}`}>{g.askedNote}</p>}
        />
      </Piece>
      <Piece title={g.pieces.times}>
        <p>
          <ClockTime at={at} /> · <ClockTime at={at} to="second" /> · <ClockTime at={at} to="bare" />
        </p>
        <p>
          <Said>{g.said}</Said> <Tel number="911" /> <OfficeTel number={null} lang={page.lang} />
        </p>
      </Piece>
      <Piece title={g.pieces.drill}>
        <DrillLine lang={lang} />
      </Piece>
      <Piece title={g.pieces.stopped}>
        <StoppedLine page={page} asOf={at} shown />
        <AskSound lang={lang} />
        <NoMessages page={{ ...page, district: { ...page.district, hasChannel: false } }} />
      </Piece>
      <Piece title={g.pieces.island}>
        <Island name="gallery" props={{}} live="polite">
          <p>{g.island}</p>
        </Island>
      </Piece>
    </Frame>
  )
}

const pairs = ({ pairs: { place, told } }: GalleryWords) => [place, told].map(([term = '', said = '']) => [term, said] as const)

const ladder = (g: GalleryWords) => [
  { key: 'asked', title: g.asked, status: <Status is="waiting">{g.statuses.waiting}</Status>, note: g.askedNote },
  { key: 'told', title: g.told },
]
