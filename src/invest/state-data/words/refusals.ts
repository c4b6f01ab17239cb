import { sayings } from '../../../words/sayings.ts'

/** What is said where state data cannot be brought in. */
export const refusals = sayings('invest.state-data.refusals', {
  moved: 'Other state data was brought in while this was read. Read the files again, look at the difference, then save.',
  hasFaults: 'These files have faults, so nothing of them is saved. Fix the files and read them again.',
  underWay: 'These files are being saved already. Look again in a moment.',
  noSuchUpload: 'These files are not here. They are kept for a day: read them again.',
  noFile: 'Choose one or more CSV files, or a zip of them.',
  yearWrong: 'Write the school year as 2018-19, or leave it empty where the files say it.',
  broke: 'Something of ours broke while these files were read. Nothing was changed. Try again.',
})
