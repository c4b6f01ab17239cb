/** What the pages say about two plans beside each other. */
export const comparingEn = {
  changes: {
    same: (question: string, total: string) => `Nothing: all ${total} situations of “${question}” are answered as before.`,
    changed: (n: string, total: string, question: string) =>
      n === '1'
        ? `1 of ${total} situations of “${question}” gets another answer.`
        : `${n} of ${total} situations of “${question}” get another answer.`,
    adjusted: (n: string) =>
      n === '1'
        ? '1 more keeps its answer, and something that comes with it changes.'
        : `${n} more keep their answer, and something that comes with it changes.`,
    reliance: ({ was, wasShare, is, isShare, total }: Relied) =>
      `The plan relies on police in ${was} of ${total} situations (${wasShare}). It would rely on them in ${is} (${isShare}).`,
    fewer: (n: string) => (n === '1' ? 'That is 1 situation fewer.' : `That is ${n} situations fewer.`),
    more: (n: string) => (n === '1' ? 'That is 1 situation more.' : `That is ${n} situations more.`),
    asOften: 'That is as often as before.',
    percent: (n: string) => `${n}%`,
    tiny: 'less than 0.1%',
    casesHeading: 'Another answer',
    casesCaption: (question: string) => `When “${question}” gets another answer: the most frequent first.`,
    caseHeads: { who: 'When', what: 'How many', where: 'Where this is written' },
    partsHeading: 'The same answer, and something that comes with it',
    partsLede: 'Told once for the section that decided and the one that would. Not every line holds in each of its situations.',
    partsCaption: (question: string) => `What comes with the answers to “${question}”: the most frequent first.`,
    partsHeads: { who: 'Where this is written', what: 'How many', where: '' },
    situations: (n: string) => (n === '1' ? '1 situation' : `${n} situations`),
    differently: 'Situations answered differently',
    relianceWas: 'That rely on police: was',
    relianceIs: 'That rely on police: would be',
    was: 'Was:',
    would: 'Would be:',
    quoted: (title: string) => `“${title}”`,
    noSection: 'no section',
  },
  compare: {
    title: 'Compare two plans',
    heading: 'Compare two plans',
    lede: 'Every situation is tried in both. You see which are answered differently, and how often each plan relies on police.',
    toCompare: 'Compare two plans',
    alike: 'Both plans answer every situation alike.',
    differ: (n: string, total: string) =>
      n === '1' ? `1 of ${total} situations would be answered differently.` : `${n} of ${total} situations would be answered differently.`,
    onlyParts: 'Every answer stays. Something that comes with some of them changes.',
    between: (first: string, second: string) => `Was: ${first}. Would be: ${second}.`,
    meaning:
      'A plan relies on police in a situation where it has them called, or lets police or an agency question, search or take a student.',
    other: 'Compare two others',
    first: 'The first plan: how it was',
    second: 'The second plan: how it would be',
    button: 'Compare',
    inForce: (n: number) => `The plan in force (version ${n})`,
    version: (n: number, when: string) => `Version ${n}, from ${when}`,
    without: (model: string) => `The plan in force, without the model plan “${model}”`,
    model: (title: string) => `The model plan “${title}” alone`,
    draft: 'The draft you checked',
    pasted: 'The text you pasted',
    pasteSummary: 'Or compare with a text of your own',
    paste: 'The text of a plan',
    pasteHint: 'It takes the place of the second plan. It is not kept, and nothing changes.',
    pasteButton: 'Compare with this text',
    all: (n: string) => `Show all ${n} lines`,
    cut: (n: string, of: string) => `${n} of ${of} lines are shown, the most frequent first.`,
    wrong: 'The plans were not compared',
    faults: 'A plan that cannot be read cannot be compared. Mend these first:',
    place: (file: string, line: number) => `${file}, line ${line}`,
    noQuestion: 'Neither plan answers any question.',
    takesTime: 'Comparing takes a second or two.',
  },
}

interface Relied {
  readonly was: string
  readonly wasShare: string
  readonly is: string
  readonly isShare: string
  readonly total: string
}

export type ComparingWords = typeof comparingEn
