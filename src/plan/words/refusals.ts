import { sayings } from '../../words/sayings.ts'

/** Why a plan was not adopted, then what would change it. */
export const refusals = sayings('plan.refusals', {
  anotherPlan: 'This is the plan “{slug}”, and this district’s own is “{own}”. To go on, write “plan: {own}” at its top.',
  instantPast: 'The time you chose has passed, and what was decided since then stands. Choose a later time, or let the plan hold at once.',
  instantUnread: 'We could not read the day and the time. Choose both, such as September 1, 2027 at 12:00 am.',
  faults: 'The plan has faults, so it was not adopted. Each is shown at its line: mend them, and check it again.',
  notDistrict:
    'This is not a district’s plan, or it does not say from what day it holds. At its top it must say “kind: district” and “effective:” with a day.',
  noText: 'No plan was sent. Paste its text into the box, or choose its file.',
  severalPlans: 'More than one district plan was sent. Choose one of them, with the documents it needs.',
  wrongFile: '“{name}” is no document of a plan. Choose files whose names end in .md, or in .cases.yaml.',
  tooLong: 'The documents are too long to be read here. Together they may have {most} characters.',
  tooMuch:
    'This plan takes more than ten seconds of computing to look into. Give it fewer blocks “also”, or check it with “concord plan check”.',
  busy: 'This machine is busy, and your plan has not been looked at yet. Nothing is wrong with the text, which is kept below: check it again in a minute.',
  voteHalf: 'Of the vote something is missing. Say who voted, on which day, and where the minutes are; or leave all three empty.',
  voteDay: 'The day of the vote could not be read. Choose a day, such as June 3, 2026.',
  voteToCome: 'The day of the vote is still to come. Adopt the plan once the committee has voted, or correct the day.',
  voteLong: 'What is said of the vote is too long. Each line may have {most} characters.',
  moved: 'Another version came into force while this one was being read. Look over what would change, then adopt it.',
  notFinished:
    'The check was begun and not finished, perhaps because this site was started again. Your words are kept below: check them once more.',
  noDraft: 'This text was not kept, or was kept longer than a week ago. Send it once more.',
  noSuchPlan: 'One of the two plans is not there, or is not for you to see. Choose two from the lists.',
  compareBusy: 'Other plans are being looked at just now, so these were not compared. Try again in a few seconds.',
  compareTooMuch: 'Comparing these plans takes longer than is done here. Compare their files with “concord plan compare”.',
  noPlan: 'This district has no plan in force yet.',
  otherTable: 'The plan in force has another table: leave “digest” out for the one it has now.',
  /** {label}: the question, in Spanish without its marks. {name} and {values} are codes, for programs. */
  noValue: '{label} “{shown}” is not a value of “{name}”. Expected one of {values}.',
  severalValues: '{label} “more than one value” is not a value of “{name}”. Expected one of {values}.',
  noVersion: 'There is no version of this number.',
  noSectionHere: 'The plan in force has no section of that name. Choose one from the list of sections on the page of the plan.',
  noModel: 'This plan takes nothing from a model plan of that name. Read the plan to see what it takes, and from where.',
})
