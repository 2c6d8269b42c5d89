import { defineTimer } from '../platform/jobs'
import { jobTable } from './table'

export const main = defineTimer(jobTable)
