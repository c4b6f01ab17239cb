import type { Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'

/** What people are asked. For families, students and staff: the words of a child of ten. */
const wording = messages('voice.asked', {
  repair: {
    'listened-to': 'I was listened to.',
    fair: 'I was treated fairly.',
    'choose-again': 'I would choose it again.',
  },
  response: {
    'came-in-time': 'Help came in time.',
    'with-respect': 'Everybody was treated with respect.',
    'call-again': 'I would call again, or come again.',
  },
  climate: {
    belong: 'I feel that I belong at this school.',
    'take-part': 'Students have a say in what happens here.',
    'feel-safe': 'I can say what I think without being laughed at.',
    'not-hurt': 'I am safe from being hit or hurt here.',
    'no-bullying': 'When somebody is bullied, adults stop it.',
    'helped-to-learn': 'My teachers help me when I do not understand.',
    'somebody-to-go-to': 'There is an adult here whom I could go to.',
    'rules-fair': 'The rules here are the same for everybody.',
  },
  answers: { yes: 'Yes', mostly: 'Mostly', hardly: 'Hardly', no: 'No' },
  about: {
    repair: 'After a restorative process',
    response: 'After a call for support',
    climate: 'Survey of students',
  },
  sides: {
    harmed: 'Whoever was harmed',
    'did-harm': 'Whoever did the harm',
    affected: 'Whoever was touched by it',
    returning: 'Whoever came back to school',
    asked: 'Whoever called',
    came: 'Whoever came',
  },
})
export const askedWords = (lang: Lang) => wording[lang]

/** The words of a code of ours; the code itself where it is none. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
