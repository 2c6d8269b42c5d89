import { meets } from '../../../test/bench/row'
import { runBenchmarks } from '../../../test/bench/run'
import { formatTable } from '../../../test/bench/table'
import { say } from '../terminal/say'
import { misused, runCommand } from '../terminal/stop'

/** `npm run bench [-- PART]`: all benchmarks, or those whose file name holds PART. A missed bar is shown, not an error: machines differ. */
void runCommand(async args => {
  if (args.length > 1 || args[0]?.startsWith('-')) throw misused('Usage: npm run bench [-- PART-OF-A-FILE-NAME]')
  const part = (args[0] ?? '').replace(/[^\w-]/g, '.')
  const { rows } = await runBenchmarks(new RegExp(part), file => say(file))
  console.log(
    `\n${formatTable(rows)}\n\nbench/latest.json: ${rows.length} figures, ${rows.filter(row => !meets(row)).length} bars missed`,
  )
})
