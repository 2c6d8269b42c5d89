import type { Records } from '../engine/records'

/** How many messages of a template a person still accepts: each tap on "allow" is worth one. */
export class Subscriptions {
  private readonly credits: Records<number>
  constructor(credits: Records<number>) {
    this.credits = credits
  }

  allow(openid: string, templateId: string, count = 1): void {
    const id = this.id(openid, templateId)
    this.credits.put(id, (this.credits.get(id) ?? 0) + count)
  }

  /** false when none is left. */
  spend(openid: string, templateId: string): boolean {
    const id = this.id(openid, templateId)
    const left = this.credits.get(id) ?? 0
    if (left > 0) this.credits.put(id, left - 1)
    return left > 0
  }

  private id(openid: string, templateId: string): string {
    return JSON.stringify([openid, templateId])
  }
}
