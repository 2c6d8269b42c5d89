export { callerOpenid, dealers, findPerson, type Person, rolesOf, staffPeople } from './find-person'
export type { DealerAddress, DealerDocument, StaffDocument } from './person-documents'
