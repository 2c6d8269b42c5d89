import { say } from './say'

/** Shows how far something is: one line that moves on a terminal, a line every tenth where the output is kept. */
export function showProgress(label: string): (done: number) => void {
  let shown = -1
  return done => {
    const percent = Math.min(100, Math.floor(done * 100))
    const step = process.stdout.isTTY ? percent : percent - (percent % 10)
    if (step === shown) return
    shown = step
    if (process.stdout.isTTY)
      process.stdout.write(`\r  ${label} ${String(step).padStart(3)} %${step === 100 ? '\n' : ''}`)
    else say(`${label} ${step} %`)
  }
}
