/** What is wrong in a sheet, and where: the line as the spreadsheet program numbers it (1 = the header), and the column by its title. */
export interface Complaint {
  readonly line: number
  readonly column: string | null
  readonly message: string
}

/** `第 12 行「城市经销商价」：…` */
export const describeComplaint = ({ line, column, message }: Complaint): string =>
  `第 ${line} 行${column === null ? '' : `「${column}」`}：${message}`

export const byPlace = (a: Complaint, b: Complaint): number => a.line - b.line
