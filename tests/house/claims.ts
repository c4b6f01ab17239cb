/** What must be so where a sentence says that somebody was told, that something was sent, moved or verified, or that something is sure. */

/** By the fact of the record that stands behind it. A sentence is shown only of that fact, or of a state that is folded from it. */
export const behindFacts: Readonly<Record<string, string>> = {
  'agreement.not-renewed': `
    contact.agreements.refusals.notRenewed`,
  'call.decided': `
    respond.answering.respond.toldCaller`,
  'call.page-carried': `
    respond.record.history.call.page-carried`,
  'call.paged': `
    respond.asking.sent.fold.asked`,
  'call.report-made': `
    respond.owed.report.made respond.record.history.call.report-made`,
  'call.report-written': `
    respond.owed.report.written respond.record.history.call.report-written respond.record.inRecord.call.report-written`,
  'call.went-outside': `
    respond.record.inRecord.call.went-outside`,
  'contact.sent': `
    contact.request.history.contact.sent contact.request.pages.notices.sent contact.request.record.contact.sent contact.request.steps.sent`,
  'contact.told': `
    contact.request.refusals.namedAndTold contact.request.refusals.familyNotTold
    contact.papers.copies.family.told contact.request.codes.toldWords.advocate-told contact.request.codes.toldWords.caregiver-told
    contact.request.codes.toldWords.committee-report contact.request.codes.toldWords.counsel-told contact.request.codes.toldWords.dcf-told
    contact.request.codes.toldWords.defender-told contact.request.codes.toldWords.dese-report contact.request.codes.toldWords.dppc-told
    contact.request.codes.toldWords.families-told contact.request.codes.toldWords.legal-aid-told contact.request.codes.toldWords.other-caregiver-told
    contact.request.codes.toldWords.principal-told contact.request.codes.toldWords.student-told contact.request.codes.toldWords.superintendent-told
    contact.request.codes.toldWords.title-ix-coordinator-told contact.request.pages.notices.passed contact.request.pages.notices.told`,
  'contact.tried': `
    contact.request.codes.tryWords.told contact.request.record.contact.tried`,
  'deadline.moved': `
    deadlines.page.movedFrom deadlines.record.deadline.moved`,
  'glass.told': `
    looks.glass.one.told looks.glassRecord.glass.told`,
  'move.appropriated': `
    invest.money.codes.entry.moved invest.money.page.headings.all invest.money.page.headings.asked invest.money.page.headings.moved
    invest.department.page.movedIn invest.department.page.movedOut
    invest.money.page.legend invest.money.page.receiving invest.money.page.movedIn invest.money.page.movedOut invest.money.record.move.appropriated`,
  'post.applications-erased': `
    invest.posts.hiring.post.erasedSays invest.posts.record.post.applications-erased`,
  'post.withdrawn': `
    invest.posts.hiring.post.withdrawn invest.posts.record.post.withdrawn`,
  'report.sent': `
    contact.outbound.reports.page.sentOn contact.outbound.reports.record.report.sent contact.outbound.reports.refusals.sentAlready
    contact.outbound.reports.stageWords.sent`,
  'restraint.caregiver-report-sent': `
    restraint.page.sentReport restraint.record.restraint.caregiver-report-sent`,
  'restraint.caregiver-told': `
    restraint.page.told restraint.record.restraint.caregiver-told`,
  'restraint.leader-told': `
    restraint.page.leader restraint.record.restraint.leader-told`,
  'restraint.state-reported': `
    restraint.record.restraint.state-reported`,
  'training.lapse-told': `
    training.record.training.lapse-told`,
  'transition.person-told': `
    training.transition.codes.step.told training.transition.fields.endsBeforeTold training.transition.forms.tell.title`,
}

/** By what else must be so; none of these says that an act was done. */
export const behindElse: Readonly<Record<string, string>> = {
  'a word of a plan, a form or a code: said of a choice that somebody made': `
    voice.fields.toldLongAgo voice.page.surveyLine voice.say.everything.survey voice.page.open.toldOn contact.door.facts.requester.values.private.said contact.hardening.factWords.evidence.label contact.letters.titles.caregiver-search-record
    contact.letters.titles.defender-told contact.letters.titles.student-informed contact.outbound.calling-out.kindWords.court-referral
    contact.outbound.reports.fieldWords.found.told-of contact.question.settingWords.words.afterwards-minutes contact.question.settingWords.words.told
    contact.request.codes.aroundWords.told-and-supported contact.request.codes.interpreterWords.speaks-it contact.request.codes.routeWords.not-moved
    contact.request.codes.stageWords.notices contact.request.complaint.kinds.not-told contact.request.complaint.kinds.told-late
    contact.request.complaint.steps.told-now invest.money.setting.words.rest-from invest.posts.hiring.post.closedBecause.moved-to-another-school
    invest.posts.hiring.post.vacatedBecause.moved plan.core.conditions.right-to-report-said plan.core.conditions.superintendent-told-first
    plan.core.notices.advocate-told plan.core.notices.caregiver-told plan.core.notices.counsel-told plan.core.notices.dcf-told
    plan.core.notices.defender-told plan.core.notices.dppc-told plan.core.notices.families-told plan.core.notices.legal-aid-told
    discipline.codes.unsuitable.unsafe-to-bring-together discipline.codes.none.moved-away discipline.measure.words.at-least
    plan.core.notices.other-caregiver-told plan.core.notices.principal-told plan.core.notices.requester-verified plan.core.notices.student-told
    plan.core.notices.superintendent-told plan.core.notices.title-ix-coordinator-told discipline.question.decided respond.codes.outcome.handed-to-ems.hint
    respond.codes.outcome.handed-to-police.hint respond.facts.factWords.what.values.weapon respond.facts.policeWords.designee-decides
    respond.short.caregiver respond.short.decided.police respond.short.families respond.support.facts.what.weapon.hint
    restraint.codes.tried.moved-others-away restraint.codes.hold.moved-against-their-will restraint.setting.words.caregiver-told-hours`,
  'what the law, a plan or Concord does whenever it applies': `
    voice.fields.notToldYet voice.page.open.lede contact.door.nots.caregiver contact.letters.page.lede contact.letters.page.until contact.outbound.clear contact.outbound.held
    contact.outbound.reports.page.drill contact.outbound.reports.page.notice.ask contact.outbound.reports.refusals.drill
    contact.outbound.reports.refusals.notThisCaregiver contact.outbound.title contact.papers.copies.counsel.restricted contact.papers.copies.family.no
    contact.papers.page.sheets.parental-consent-written.not.1 contact.papers.page.sheets.protection-order.not.0 contact.request.feared.body
    contact.request.named.again contact.request.complaint.page.concernsHint contact.request.named.body contact.request.other-age.body
    contact.request.forms.consent.body contact.request.forms.end.involvedHint contact.request.forms.tell.draft contact.request.forms.tell.first.yesMeans
    contact.request.messages.asked contact.request.messages.called contact.request.messages.matched contact.request.messages.report contact.request.pages.head.holdNamed
    contact.request.pages.notices.after contact.request.pages.notices.atOnce contact.request.refusals.notForFamily design.gallery.pairs.told.0
    design.gallery.told invest.money.keep.budgetHint invest.money.page.sidesBody invest.money.try.lede people.settings.officePhoneHint
    respond.asking.add.body respond.owed.kinds.written-report respond.refusals.reportMissing respond.refusals.reportMissingDrill respond.texts.told people.kept.groups.restraint.what
    people.sessions.othersHint people.ownDevice.forgotten people.sessionsOfAnother.hint people.ways.done.removed respond.link.taken-back.lede
    restraint.codes.clock.leader-told restraint.codes.clock.caregiver-told restraint.letter.talk restraint.letter.talkOffice restraint.page.lede
    discipline.refusals.superintendentFirst discipline.change.changed`,
  'the reader is asked, or says it with a button': `
    contact.outbound.reports.page.sendTitle contact.outbound.reports.page.sendTo contact.papers.page.sheets.court-order.look.5 contact.papers.page.unsure
    contact.request.fields.fields.outcome contact.request.forms.paper.otherBody contact.request.refusals.askFirst contact.request.refusals.sayLanguage
    discipline.codes.duty.result discipline.forms.result.title discipline.forms.tell-superintendent.title
    contact.work.verbs.tell invest.posts.hiring.post.eraseButton invest.posts.hiring.post.withdrawButton respond.fields./report/to respond.fields./to
    respond.owed.report.buttonWritten respond.owed.report.by respond.owed.report.byWritten respond.owed.report.closingHint respond.owed.report.sayWritten
    respond.owed.report.to respond.refusals.sayWhoWrote restraint.unread.leader restraint.forms.tell-leader.leader restraint.forms.tell-leader.button
    restraint.forms.tell-caregiver.button restraint.forms.send-report.button`,
  'it says that it is not done, or only on its way': `
    people.officeTexts.linkUnsent people.person.linkUnsent contact.request.complaint.page.answerHint
    discipline.page.hidden platform.http.faults.databaseGone
    design.frame.noMessages.body
    contact.outbound.reports.page.notSent contact.outbound.reports.refusals.readFirst contact.outbound.reports.stageWords.read
    contact.request.pages.list.groups.told contact.request.pages.notices.owed contact.request.refusals.tellFirst invest.posts.openings.wrong
    deadlines.refusals.dayIsSet contact.request.refusals.nobodyToldToWait respond.asking.call.fromNowhere respond.asking.call.notSent respond.asking.sent.toBeSent respond.asking.whom.notSent respond.offline.notSent respond.offline.notYetSent respond.offline.page.lede
    respond.offline.page.rest respond.offline.unanswered.heading respond.offline.unconfirmed.kept respond.refusals.noReportYet restraint.refusals.heldBack restraint.record.restraint.held-back`,
  'a way to be reached: a code that went there came back, or has not': `
    people.beforeDutyTexts.day people.beforeDutyTexts.hour people.unverifiedDuty.emailOnly people.unverifiedDuty.title people.ways.done.verified people.ways.unverified people.ways.verified`,
  'what the reader sent has just been received': `
    contact.papers.kept.noFile design.frame.messages.too-large.title design.frame.messages.unreadable.title invest.posts.hiring.post.eraseSays
    invest.posts.hiring.post.eraseTitle invest.state-data.import.faultsBody people.kept.groups.hiring.why plan.adopting.checking.leave plan.adopting.review.from.sent plan.my-drafts.by plan.my-drafts.mine
    plan.refusals.noText plan.refusals.severalPlans platform.http.faults.tooLarge platform.http.faults.tooManyFields platform.http.shapes.missing platform.http.shapes.whole platform.http.faults.unreadable respond.asking.call.wrong
    respond.asking.sent.doubts.form respond.asking.sent.sentAt respond.offline.sentAt`,
  'the mark of a section or a source': `
    contact.request.pages.plan.unverified design.frame.unverified design.frame.unverifiedWhy invest.allocation.plan.ratios.social-worker
    invest.need.audit.angelesSource plan.core.unverified plan.law.actsNowhere plan.law.changes plan.law.changesNothing plan.law.marks plan.law.unverified
    plan.reading.lede plan.short.partlyUnverified plan.short.unverified restraint.codes.mark.unverified restraint.codes.mark.verified devices.evidence.marks.verified
    deadlines.marks.verified`,
  'what research shows, with its studies beside it': `
    contact.access.page.heads.research devices.evidence.lede devices.evidence.count devices.evidence.grade invest.money.research.grade`,
  'a figure that was worked out, or what another city published': `
    invest.allocation.staffing.sureTitle invest.hub.rooms.need.says invest.money.model.headings.amount
    invest.money.model.restFrom invest.money.page.models invest.money.try.headings.balanced invest.need.between invest.need.school.lede
    invest.need.school.rankTitle invest.need.school.sureOf invest.need.sure invest.posts.hiring.post.moved
    invest.posts.hiring.post.rankSays invest.state-data.findings.fieldMissing plan.comparing.changes.partsLede`,
}

/** Facts that only begin a message: what is said of them may not say that somebody was told, nor that anything was sent. */
export const beginsAMessage = [
  'call.told',
  'call.not-needed',
  'call.follow-up-reminded',
  'contact.told',
  'contact.reminded',
  'contact.answer-posted',
  'post.alarmed',
]
