import { sayings } from '../../../words/sayings.ts'
import { messages } from '../../../words/messages.ts'
import type { Saying } from '../../../kernel/lang.ts'
import type { Attribute } from '../attribute.ts'
import type { Exception } from '../exceptions.ts'

export const wording = messages('contact.outbound', {
  title: 'Read before it is sent',
  clear: 'Nothing was found that the law keeps from police. A person still reads it before it is sent.',
  held: '{n, plural, one {One place may say something the law keeps from police. A second person reads it before it is sent.} other {{n} places may say something the law keeps from police. A second person reads them before it is sent.}}',
  law: 'G.L. c.71 s.37L',
  change: 'Take the words out, or say which exception lets them stay.',
  never: 'Nothing is taken out for you.',
})

const held = sayings('contact.outbound.held', {
  papers: 'This may tell someone’s immigration status.',
  whoseCitizen: 'This may tell whose citizen someone is.',
  whereTheyLive: 'This may tell where someone lives.',
  faith: 'This may tell someone’s religion.',
  whereFrom: 'This may tell what country someone’s family comes from.',
  people: 'This may tell someone’s ethnic group.',
  group: 'This may link someone to a gang.',
})

/** Why a place is held. A switch, since no field is named after what a school may not ask. */
export function heldBecause(attribute: Attribute): Saying {
  switch (attribute) {
    case 'immigration-status':
      return held.papers
    case 'citizenship':
      return held.whoseCitizen
    case 'neighborhood':
      return held.whereTheyLive
    case 'religion':
      return held.faith
    case 'national-origin':
      return held.whereFrom
    case 'ethnicity':
      return held.people
    case 'gang-affiliation':
      return held.group
  }
}

/** Which exception lets it stay. */
export const staysBecause: Readonly<Record<Exception, Saying>> = sayings('contact.outbound.staysBecause', {
  'germane-to-incident': 'It bears on one unlawful thing that happened.',
  'germane-to-duty-to-report': 'It bears on one unlawful thing that may happen and that the school must report.',
  'abuse-report': 'It is part of a report of child abuse (51A).',
  'weapon-report': 'It is part of a weapon report.',
})
