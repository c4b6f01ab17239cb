import { planSays } from '../plan/core/index.ts'
import { type ShortQuestion, whoSigns } from '../plan/index.ts'
import { hardening } from './hardening/question.ts'
import { contact } from './question.ts'
import { shortTitles } from './words/short.ts'

/** What police or an agency asks, as the short plan tells it: the answer, and what is done before it. */
export const shortContact: ShortQuestion = {
  question: contact.name,
  asked: [
    { title: shortTitles.police, situation: { requester: 'local-police', target: 'student-questioned' } },
    {
      title: shortTitles.agents,
      situation: { requester: 'fed-immigration', target: 'entry-nonpublic', 'acting-for-immigration': 'yes' },
    },
  ],
  says: (decision, lang) => planSays(contact, decision, lang, ['before']),
  whoDecides: whoSigns(shortTitles.decided),
}

/** Devices and measures: only who decides. */
export const shortHardening: ShortQuestion = {
  question: hardening.name,
  asked: [],
  says: () => [],
  whoDecides: whoSigns(shortTitles.devices),
}
