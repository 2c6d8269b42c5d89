export { aDealer, anInvite, aProduct, aStaff, aStaffInvite, openidOf, someStock } from './builders'
export type { Called, CallOptions, Person } from './person'
export { aBrand, aCatalog, aCommissionPlan, aTierPolicy, SET_UP_AT } from './small-brand'
export { smallBrand, startTestCloud, type TestCloud, type TestCloudOptions } from './test-cloud'
