import { type Assignment, takeChoice } from './assignment'
import type { Problem } from './problem'
import { at } from './tables'

/** A line that would rather draw on the budget: what it draws, and how much better that is than its best other choice. */
type Claim = { readonly line: number; readonly choice: number; readonly other: number; readonly share: number }

/**
 * Makes an assignment keep its line-level budgets and use them well: the lines that gain most by what they draw come first, each
 * that no longer fits takes its best other choice. No part of any proof: it only gives the search good deals early.
 */
export function fitBudgets(problem: Problem, assignment: Assignment): void {
  const { tables } = problem
  for (const [budget, { leftFen }] of problem.budgets.entries()) {
    const claims: Claim[] = []
    for (let line = 0; line < problem.lines.length; line++) {
      const claim = claimOf(problem, assignment, line, budget)
      if (claim !== undefined) claims.push(claim)
    }
    claims.sort((left, right) => right.share - left.share || left.line - right.line)
    let left = leftFen
    for (const { line, choice, other } of claims) {
      const draws = at(tables.off, choice)
      takeChoice(assignment, tables, line, draws <= left ? choice : other)
      if (draws <= left) left -= draws
    }
  }
}

function claimOf(problem: Problem, assignment: Assignment, line: number, budget: number): Claim | undefined {
  const { tables } = problem
  const pick = at(assignment.pick, line)
  // A bundle's line stays; so does one that draws on another budget.
  if (pick < 0 || (at(tables.budget, pick) >= 0 && at(tables.budget, pick) !== budget)) return undefined
  const start = at(tables.start, line)
  let choice = -1
  let other = start
  for (let each = start; each < at(tables.start, line + 1); each++) {
    const drawsOn = at(tables.budget, each)
    if (drawsOn === budget && (choice < 0 || at(tables.off, each) > at(tables.off, choice))) choice = each
    if (drawsOn < 0 && at(tables.off, each) > at(tables.off, other)) other = each
  }
  if (choice < 0 || at(tables.off, choice) <= at(tables.off, other)) return undefined
  return { line, choice, other, share: 1 - at(tables.off, other) / at(tables.off, choice) }
}
