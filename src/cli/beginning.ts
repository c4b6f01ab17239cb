/** The first text of a town's plan. */
export interface Begun {
  readonly town: string
  readonly slug: string
  /** YYYY-MM-DD */
  readonly effective: string
}

/** How a line begins that somebody has yet to replace. */
const mark = 'To be written:'

/**
 * What Harbor Falls decided stands in it by `includes`, so that it answers every situation from its first day; what only a town can say is
 * left out of it and marked.
 */
export const beginning = ({ town, slug, effective }: Begun): string => `---
plan: ${slug}
title: ${town} School Safety Plan
kind: district
place: ${town}, Massachusetts
effective: ${effective}
answers: [support, contact, discipline, hardening]
includes: [harbor-falls]
without: [harbor-falls#people-we-know, harbor-falls#money]
---

${mark} in two or three sentences, what this plan is for and whom it protects.

## What we promise {#our-promise}

authority: practice · Not decided yet in ${town} · unverified

${mark} who comes first when someone needs help, and who decides. When your committee has voted, put its name and the day of
the vote in the line above.

## When police or an agency asks {#our-requests}

authority: practice · Not decided yet in ${town} · unverified

${mark} who is told first, and a telephone for the defenders who help a student (\`defender-phone\`). Until a number stands
here, our pages say that there is none. Numbers are minutes and days; your counsel confirms them.

\`\`\`setting contact
then:
  caregiver: agreed
  channels: 3
  unreachable-minutes: 30
  afterwards-minutes: 60
  review-days: 5
  statement-days: 1
  record-days: 5
  return-days: 1
\`\`\`

## How many people our schools need {#our-people}

authority: practice · Not decided yet in ${town} · unverified

${mark} how many students there may be for one counselor, one social worker and one psychologist, and after how many days
with nobody in a position the superintendent is told.

\`\`\`setting staffing
then:
  counselor: 250
  social-worker: 250
  psychologist: 500
  nurse: massachusetts-1998
  vacant-days: 60
\`\`\`
`

export interface ToBeDone {
  /** From 1 on. */
  readonly line: number
  /** The heading it stands under. */
  readonly section: string
  readonly says: string
}

/** Every place that is still empty, in order. */
export function toBeDone(text: string): ToBeDone[] {
  let section = 'at the top'
  return text.split('\n').flatMap((words, at) => {
    section = /^## (.+?) \{#/.exec(words)?.[1] ?? section
    return words.startsWith(mark) ? [{ line: at + 1, section, says: words.slice(mark.length).trim() }] : []
  })
}
