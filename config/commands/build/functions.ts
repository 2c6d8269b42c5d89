import { runCommand } from '../terminal/stop'
import { buildFunctions } from './build-functions'

void runCommand(buildFunctions)
