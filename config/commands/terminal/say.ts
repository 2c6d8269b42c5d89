const startedAt = Date.now()

/** One line about what happens now, with the seconds since the command began. */
export const say = (text: string) => console.log(`[${seconds(Date.now() - startedAt)}] ${text}`)

/** 65432 → `65.4s`. */
export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)}s`
