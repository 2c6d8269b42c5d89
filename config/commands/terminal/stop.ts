/** A command cannot go on, for a reason its user can act on: printed as it stands, without a stack trace. */
export class Stop extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** The arguments make no sense: exit code 2, as shells expect of a usage error. */
export const misused = (message: string) => new Stop(message, 2)

/** Runs a command's body. Foreseen failures end in their message; anything else is a defect of ours and keeps its stack. */
export async function runCommand(body: (args: readonly string[]) => Promise<void>): Promise<void> {
  try {
    await body(process.argv.slice(2))
  } catch (error) {
    process.exitCode = error instanceof Stop ? error.exitCode : 1
    console.error(error instanceof Stop ? error.message : error)
  }
}
