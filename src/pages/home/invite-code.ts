const CODE = /^[0-9A-Za-z]{8,32}$/

/** The code in what a person typed or pasted: the code itself, or a whole link that carries it; null where there is none. */
export function inviteCodeIn(text: string): string | null {
  const inLink = /[?&](?:code|scene)=([0-9A-Za-z]+)/.exec(text)?.[1]
  const code = inLink ?? text.replace(/[\s-]/g, '')
  return CODE.test(code) ? code : null
}
