import { runCommand } from '../terminal/stop'
import { buildH5 } from './build-client'

void runCommand(buildH5)
