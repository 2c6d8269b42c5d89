/** The one place where the server asks what time it is: epoch milliseconds. */
export const currentTime = (): number => Date.now()
