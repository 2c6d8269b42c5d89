type Role =
  | 'alert'
  | 'banner'
  | 'button'
  | 'checkbox'
  | 'dialog'
  | 'heading'
  | 'img'
  | 'link'
  | 'list'
  | 'listitem'
  | 'main'
  | 'navigation'
  | 'progressbar'
  | 'region'
  | 'search'
  | 'status'
  | 'switch'
  | 'tab'
  | 'tablist'

interface Spoken {
  readonly role?: Role
  readonly label?: string
  readonly hidden?: boolean
  readonly checked?: boolean
  readonly selected?: boolean
  readonly disabled?: boolean
  readonly invalid?: boolean
  readonly current?: boolean
  /** A heading's rank. */
  readonly level?: number
  /** A progress, 0…100. */
  readonly value?: number
}

// The main part scrolls, so it can be reached too.
const FOCUSABLE: readonly (Role | undefined)[] = ['main', 'button', 'checkbox', 'link', 'switch', 'tab']

/**
 * How an element presents itself to a screen reader. WeChat and browsers name the role differently, and a browser wants more:
 * what a finger can tap a keyboard must reach.
 */
export function aria(spoken: Spoken): Record<string, unknown> {
  const { role, label, hidden, checked, selected, disabled } = spoken
  const shared = {
    'aria-label': label,
    'aria-hidden': hidden,
    'aria-checked': checked,
    'aria-selected': selected,
    'aria-disabled': disabled,
  }
  const own = process.env.TARO_ENV === 'weapp' ? { 'aria-role': role } : browserOnly(spoken)
  return Object.fromEntries(Object.entries({ ...shared, ...own }).filter(([, value]) => value !== undefined))
}

const browserOnly = ({ role, invalid, current, level, value, disabled }: Spoken) => ({
  role,
  tabIndex: FOCUSABLE.includes(role) && !disabled ? 0 : undefined,
  'aria-modal': role === 'dialog' ? true : undefined,
  'aria-invalid': invalid || undefined,
  'aria-current': current ? 'page' : undefined,
  'aria-level': level,
  'aria-valuenow': value,
  'aria-valuemin': value === undefined ? undefined : 0,
  'aria-valuemax': value === undefined ? undefined : 100,
})
