export { defineTimer } from './define-timer'
export type { Job, JobRun } from './run-job'
