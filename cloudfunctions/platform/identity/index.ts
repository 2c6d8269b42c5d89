export { callerOpenid, dealers, findPerson, type Person, staffPeople } from './find-person'
export type { DealerDocument, StaffDocument } from './person-documents'
