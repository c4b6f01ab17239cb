import { sayings } from '../../words/sayings.ts'

/** Why something was not done in a restorative process, then what would change that. */
export const repairRefusals = sayings('repair.refusals', {
  agreedOtherwise:
    'What is agreed was written anew since you opened this page, and nothing was done. Read what stands there now, then send it again.',
  noSuchProcess: 'There is no such restorative process in this district. Look for it in your list.',
  notYours: 'Only those who take part in this process, and those who look after it, see it and act in it. Ask the coordinator.',
  over: 'This process is over. If more is needed, ask for a new one.',
  begun: 'They have met already. End this process and ask for a new one with everybody who is needed.',
  decidesDiscipline:
    'Someone who decides about suspension, or speaks with police, takes no part. Nothing said here may reach that decision.',
  adult: 'Harm by an adult has its own steps and is never brought to a circle. Tell the superintendent.',
  leadsIt: 'This person, or a caregiver of theirs, leads the process. Choose another facilitator first.',
  askAlone: 'The answers count only when the person was asked alone. Ask again with nobody else there.',
  conflict: 'This person may not lead it: they have a part in it, decide about discipline, or were kept out. Choose someone else.',
  notTrained: 'The work of this person does not train them for this kind of process. Choose someone whose work does.',
  notCertified: 'No certificate of this person is on file, so they lead no process yet. Choose someone else.',
  otherSchool: 'This person works at another school. Choose someone of this school or of the whole district.',
  notScreened: 'Whoever was harmed has not been asked alone since the last time. Ask them first.',
  notPrepared: 'Nobody has prepared this with each of them alone. Do that first.',
  noConsent: 'Someone has not agreed to this, or a caregiver has not. It waits for each of them.',
  noAgreement: 'Nothing has been agreed yet. Write the agreement first.',
  noFacilitator: 'Nobody leads this process yet. The coordinator chooses someone first.',
  noInterpreter:
    'Someone takes part whose language is not spoken by whoever leads it. The coordinator chooses again, or says that an interpreter comes.',
  notPlanned: 'No day is set for meeting. Set one first.',
  tooEarly: 'They meet on {day, date, day}. Say that they met on that day or later.',
  noSession: 'They have not met yet. An agreement is made when they meet.',
  notAgreed: 'The agreement does not count before everybody has agreed to it. Ask each of them.',
  noSuchAction: 'No such action stands in this agreement. Open the page again.',
  openActions: 'Not everything is done yet. Mark what is done, or choose another answer.',
  notConfirmed: 'Whoever was harmed has not said that it was done. Only then is it kept.',
  checkInsOwed: 'Not both check-ins are made. Ask how it goes on both days first.',
  nothingDone: 'Nothing of the agreement is done. Choose that it was not kept.',
})

/** What a form expected, field by field. */
export const repairFields = sayings('repair.fields', {
  person: 'This person takes no part in it. Choose one of those who do.',
  guarded: 'Choose the person who was harmed, or who comes back.',
  of: 'No caregiver is asked for this person. Choose the person themselves.',
  interpreter: 'They do not share a language with everybody. Choose someone who does, or say that an interpreter comes.',
  past: '{day, date, day} is over. Choose today or a later day.',
  farAhead: '{day, date, day} is more than a year away. Choose a day of school up to {latest, date, day}.',
  closed: 'There is no school on {day, date, day}. Choose a day of school.',
  tooEarly: 'This check-in is due on {day, date, day}. Make it then or later.',
  came: 'Tick everybody who came. Everybody who was needed has to be among them, and nobody who has not agreed.',
  owner: 'Choose who does it: somebody who takes part.',
  unknownPerson: 'Nobody in the register has this sign-in name. Look it up in the list of people.',
  notYoursToName: 'You can name yourself or your own child. Leave it empty, and the coordinator asks you.',
  school: 'There is no such school here. Choose one of the list.',
})

/** What was left out or could not be read, by its place in what was sent. */
const unread = sayings('repair.unread', {
  person: 'Choose the person.',
  side: 'Say what they have to do with it.',
  language: 'Choose the language they speak.',
  why: 'Choose a reason.',
  alone: 'Say whether you asked them alone.',
  wants: 'Say whether they want it.',
  askedAfterPlan: 'Say whether they asked for it after a safety plan.',
  bars: 'Tick only what stands in the list.',
  speaks: 'Tick the languages they speak.',
  stage: 'Choose what they agree to.',
  of: 'Say whose consent it is.',
  on: 'Choose a day.',
  came: 'Tick everybody who came.',
  actions: 'Fill in at least one action whole: what, who, by when, and how it is seen.',
  says: 'Choose one of the answers.',
  which: 'Choose which check-in it is.',
  finding: 'Say how it goes.',
  as: 'Say how it ended.',
  kind: 'Choose the kind.',
  school: 'Choose the school.',
})
const notOnTheList = sayings('repair.unread.other', 'One of the answers is not on the list. Choose it again.')

/** What a person is told of a field they filled in. */
export function fieldWrong(pointer: string) {
  const [, name = ''] = pointer.split('/')
  const known: Readonly<Record<string, (typeof unread)['person']>> = unread
  return known[name] ?? notOnTheList
}
