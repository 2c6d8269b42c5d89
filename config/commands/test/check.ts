import { runCommand } from '../terminal/stop'
import { runChecks } from './run-checks'

void runCommand(runChecks)
