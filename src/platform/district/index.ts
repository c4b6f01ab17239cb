export { addDistrict, type District, districtIdOf, districtTag, findDistrict, isSlug, keepManualNow, listDistricts } from './district.ts'
export { districtFinder } from './finder.ts'
export { installation } from './installation.ts'
export { keepTurnedAway } from './turned-away.ts'
