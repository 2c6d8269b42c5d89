export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void
  error(event: string, error: unknown, fields?: Readonly<Record<string, unknown>>): void
}

/** One JSON object a line, every line carrying what `base` says. Personal data has no place here. */
export function logger(base: Readonly<Record<string, unknown>>): Log {
  const write = (level: string, event: string, fields: Readonly<Record<string, unknown>> = {}) =>
    console.log(JSON.stringify({ level, event, ...base, ...fields }))
  return {
    info: (event, fields) => write('info', event, fields),
    error: (event, error, fields) => write('error', event, { ...fields, ...describe(error) }),
  }
}

function describe(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: String(error) }
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
  return {
    error: `${error.name}: ${error.message}${cause}`,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
  }
}
