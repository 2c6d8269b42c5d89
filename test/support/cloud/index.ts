export { aDealer, anInvite, aProduct, aStaff, aStaffInvite, openidOf, someStock } from './builders'
export { aBrand, aCatalog, aCommissionPlan, aTierPolicy, SET_UP_AT } from './small-brand'
export { smallBrand, startTestCloud, type TestCloud } from './test-cloud'
