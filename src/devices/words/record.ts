import { messages } from '../../words/messages.ts'

/** What the district's record says of devices, to those who may open it. */
export const devicesInRecord = messages('devices.record', {
  'device.entered': 'A device was entered in the list.',
  'device.voted': 'A vote of the school committee on a device was entered.',
  'device.reviewed': 'A review of a device was entered.',
  'device.police-access-changed': 'What police can see of a device was changed.',
  'device.taken-out': 'A device was taken out.',
  'evidence.signed': 'Somebody signed what the evidence says of a device.',
})
