/** A sheet as texts: `rows[0]` is line 1. Blank lines stay in, so that a row's place is its line in the spreadsheet. */
export type Sheet = readonly (readonly string[])[]
