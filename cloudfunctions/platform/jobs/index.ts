export { defineTimer } from './define-timer'
export { type Job, type JobDocument, type JobRun, jobs, runJob, type Tick } from './run-job'
